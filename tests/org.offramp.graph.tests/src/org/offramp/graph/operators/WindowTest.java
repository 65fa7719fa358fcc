// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.graph.tensors.ShapeException;

class WindowTest {
    private static Window window(int size, int stride, int dilation, int before, int after) {
        return new Window(List.of(size), List.of(stride), List.of(dilation), List.of(before), List.of(after));
    }

    /** Counts start positions one by one: all whose kernel fits, and the next one if it starts before the end padding. */
    private static int enumerated(Window window, int extent, boolean ceil) {
        int before = window.padsBegin().get(0);
        int padded = before + extent + window.padsEnd().get(0);
        int stride = window.strides().get(0);
        int count = 0;
        int start = 0;
        while (start + window.reach(0) <= padded) {
            count++;
            start += stride;
        }
        boolean partial = start - stride + window.reach(0) < padded;
        if (!ceil) {
            return count;
        }
        int all = count + (partial ? 1 : 0);
        return (all - 1) * stride >= before + extent ? all - 1 : all;
    }

    @Test
    void agreesWithEnumeration() {
        Random random = new Random(23);
        int partial = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            Window window = window(
                    1 + random.nextInt(5),
                    1 + random.nextInt(4),
                    1 + random.nextInt(3),
                    random.nextInt(4),
                    random.nextInt(4));
            int extent = 1 + random.nextInt(12);
            if (extent + window.padsBegin().get(0) + window.padsEnd().get(0) < window.reach(0)) {
                continue;
            }
            long floor = window.positions(0, extent, false);
            long ceil = window.positions(0, extent, true);
            assertThat(floor).as("%s over %d", window, extent).isEqualTo(enumerated(window, extent, false));
            assertThat(ceil).as("%s over %d", window, extent).isEqualTo(enumerated(window, extent, true));
            partial += ceil > floor ? 1 : 0;
        }
        assertThat(partial).isGreaterThan(1000);
    }

    /** Sizes known from PyTorch. */
    @ParameterizedTest
    @CsvSource({
        "3, 2, 1, 0, 0, 4, false, 1",
        "3, 2, 1, 0, 0, 4, true, 2",
        "2, 2, 1, 0, 0, 5, true, 3",
        "1, 2, 1, 0, 0, 2, true, 1",
        "3, 2, 1, 1, 1, 32, false, 16",
        "3, 1, 2, 2, 2, 7, false, 7",
        "7, 4, 1, 3, 2, 49, false, 12"
    })
    void knowsTheseSizes(
            int size, int stride, int dilation, int before, int after, int extent, boolean ceil, long expected) {
        assertThat(window(size, stride, dilation, before, after).positions(0, extent, ceil))
                .isEqualTo(expected);
    }

    @Test
    void findsTheTapsAndPositionsInsideTheInput() {
        Random random = new Random(29);
        for (int trial = 0; trial < 5_000; trial++) {
            int size = 1 + random.nextInt(5);
            Slide slide = Slide.columns(
                    window(size, 1 + random.nextInt(4), 1 + random.nextInt(3), random.nextInt(6), random.nextInt(6)));
            int extent = random.nextInt(8);
            int positions = random.nextInt(6);
            int position = random.nextInt(6);
            int tap = random.nextInt(size);
            assertThat(indices(slide.taps(position, extent)))
                    .isEqualTo(IntStream.range(0, size)
                            .filter(t -> inside(slide.element(position, t), 0, extent))
                            .boxed()
                            .toList());
            assertThat(indices(slide.positions(tap, extent, positions)))
                    .isEqualTo(IntStream.range(0, positions)
                            .filter(p -> inside(slide.element(p, tap), 0, extent))
                            .boxed()
                            .toList());
            assertThat(indices(slide.tapsWithPadding(position, extent)))
                    .isEqualTo(IntStream.range(0, size)
                            .filter(t -> inside(slide.element(position, t), -slide.padBegin(), extent + slide.padEnd()))
                            .boxed()
                            .toList());
        }
    }

    private static boolean inside(int element, int first, int end) {
        return element >= first && element < end;
    }

    private static List<Integer> indices(Span span) {
        assertThat(span.length()).isEqualTo(Math.max(0, span.end() - span.first()));
        return IntStream.range(span.first(), span.end()).boxed().toList();
    }

    @Test
    void refusesAKernelLargerThanThePaddedInput() {
        assertThatThrownBy(() -> window(3, 1, 3, 1, 1).positions(0, 4, true))
                .isInstanceOf(ShapeException.class)
                .hasMessage(
                        "A kernel that covers 7 elements is larger than the padded input with 6 on spatial axis 0.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 0, kernel size of [0]",
        "1, 0, 1, 0, stride of [0]",
        "1, 1, 0, 0, dilation of [0]",
        "1, 1, 1, -1, padding of [-1]",
        "2000000, 1, 1, 0, kernel size of [2000000]"
    })
    void refusesAbsurdAttributes(int size, int stride, int dilation, int padding, String reason) {
        assertThatThrownBy(() -> window(size, stride, dilation, padding, 0))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("A window has a " + reason + ". Each has to be");
    }

    @Test
    void refusesThreeAxes() {
        assertThatThrownBy(() -> Window.of(3, 3, 3))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("A window over 3 spatial axes is not supported. Maybe the network is");
    }

    @Test
    void refusesAttributesOfAnotherRank() {
        assertThatThrownBy(() -> new Window(List.of(3), List.of(1, 1), List.of(1), List.of(0), List.of(0)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("A window over 1 spatial axes has an attribute with 2 entries: [1, 1].");
    }
}
