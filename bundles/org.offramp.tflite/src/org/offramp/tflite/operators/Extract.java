// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import org.offramp.graph.operators.Slice;

/** Elements of an axis of the file's tensor that are left. */
record Extract(int axis, long start, long step, long count) {
    Slice.Cut cut() {
        return new Slice.Cut(axis, Math.toIntExact(start), Math.toIntExact(step), Math.toIntExact(count));
    }
}
