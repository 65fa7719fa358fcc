// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Shapes that the format lists as numbers for one sample. */
public final class Extents {
    private Extents() {}

    /** The shape for a batch that the elements of a value get by a list of extents; −1 stands for what is left. */
    public static Shape shape(Value value, List<Long> extents) {
        long known = extents.stream().filter(extent -> extent != -1).reduce(1L, Math::multiplyExact);
        long all = value.shape().elementsPerSample();
        boolean fits = extents.stream().allMatch(extent -> extent >= -1)
                && extents.stream().filter(extent -> extent == -1).count() <= 1
                && known > 0
                && all % known == 0;
        if (!fits) {
            throw Refusal.damaged(value.shape() + " can't be reshaped to " + extents + ".");
        }
        List<Dim> dims = new ArrayList<>();
        extents.forEach(extent -> dims.add(Dim.of(extent == -1 ? all / known : extent)));
        return value.shape().isFixed() ? new Shape(dims) : batched(value, dims);
    }

    /** The batch stays behind as many elements as before. */
    private static Shape batched(Value value, List<Dim> dims) {
        long before = 1;
        for (int axis = 0; !value.shape().dim(axis).perSample(); axis++) {
            before *= value.shape().dim(axis).factor();
        }
        long passed = 1;
        for (int axis = 0; axis < dims.size(); axis++) {
            if (passed == before) {
                dims.set(axis, new Dim(dims.get(axis).factor(), true));
                return new Shape(dims);
            }
            passed *= dims.get(axis).factor();
        }
        throw Refusal.unsupported(
                "RESHAPE",
                "A tensor " + value.shape() + " is reshaped to " + dims + " across the samples of a batch.",
                "Convert the model with the batch as its first axis.");
    }
}
