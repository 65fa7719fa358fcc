// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/** One spatial axis of a {@link Window}: which element lies under which tap of the kernel at which position. */
record Slide(int size, int stride, int dilation, int padBegin, int padEnd) {
    /** The axis that a window over a single axis lacks. */
    private static final Slide SINGLE = new Slide(1, 1, 1, 0, 0);

    /** The rows of a two-dimensional window; a one-dimensional window has a single one. */
    static Slide rows(Window window) {
        return window.rank() == 1 ? SINGLE : of(window, 0);
    }

    static Slide columns(Window window) {
        return of(window, window.rank() - 1);
    }

    private static Slide of(Window window, int axis) {
        return new Slide(
                window.size().get(axis),
                window.strides().get(axis),
                window.dilations().get(axis),
                window.padsBegin().get(axis),
                window.padsEnd().get(axis));
    }

    /** The element under a tap; outside of the input it is padding. */
    int element(int position, int tap) {
        return position * stride - padBegin + tap * dilation;
    }

    /** The positions at which a tap lies on an element of the input. */
    Span positions(int tap, int extent, int positions) {
        return Span.within(stride, (long) tap * dilation - padBegin, extent, positions);
    }

    /** The taps that lie on an element of the input. */
    Span taps(int position, int extent) {
        return Span.within(dilation, (long) position * stride - padBegin, extent, size);
    }

    /** The taps that lie on an element of the input or its padding. */
    Span tapsWithPadding(int position, int extent) {
        return Span.within(dilation, (long) position * stride, (long) extent + padBegin + padEnd, size);
    }
}
