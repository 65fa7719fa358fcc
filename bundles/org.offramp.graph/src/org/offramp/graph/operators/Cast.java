// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/** Another element type: floats are truncated towards zero for integers, integers keep their low bits. */
public record Cast(ElementType to) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        return inputs.get(0).with(to);
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        TensorType type = infer(Inputs.types(inputs));
        boolean unsigned = x.element() == ElementType.UINT64;
        if (unsigned && to == ElementType.FLOAT32) {
            return unsignedToFloats(x, type);
        }
        if (x.element().isFloat() || unsigned && to.isFloat()) {
            return Elementwise.doubles(type, x, value -> value);
        }
        return Elementwise.longs(type, x, value -> value);
    }

    /** By way of a double they would be rounded twice; the halved value keeps the lost bit as its last one instead. */
    private static Tensor unsignedToFloats(Tensor x, TensorType type) {
        TensorBuilder result = new TensorBuilder(type);
        for (int i = 0; i < x.size(); i++) {
            long bits = x.longAt(i);
            result.putDouble(i, bits >= 0 ? (float) bits : 2.0 * (float) (bits >>> 1 | bits & 1));
        }
        return result.build();
    }
}
