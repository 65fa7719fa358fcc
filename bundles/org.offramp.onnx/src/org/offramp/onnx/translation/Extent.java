// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import org.offramp.graph.tensors.Dim;

/**
 * A number out of shape arithmetic: an extent, or a special value such as −1.
 *
 * @param perSample true where the number is {@code factor} times the batch size
 */
public record Extent(long factor, boolean perSample) {
    /** Whether it is this very number, whatever the batch size. */
    public boolean is(long number) {
        return !perSample && factor == number;
    }

    /** As the extent of a tensor. */
    public Dim dim() {
        return new Dim(factor, perSample);
    }
}
