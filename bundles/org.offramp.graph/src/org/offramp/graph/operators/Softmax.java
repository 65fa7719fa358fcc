// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Exponentials along an axis divided by their sum.
 *
 * @param logarithm the natural logarithm of that instead
 */
public record Softmax(int axis, boolean logarithm) implements Operator {
    public Softmax {
        Inputs.axis("Softmax", axis);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        TensorType x = inputs.get(0);
        Inputs.floating(this, x);
        x.shape().extent(x.shape().axis(axis));
        return x;
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        double[] values = x.toDoubles();
        if (values.length > 0) {
            Lines lines = Lines.of(x.shape(), axis);
            for (int line = 0; line < lines.count(); line++) {
                normalize(values, lines, lines.start(line));
            }
        }
        infer(Inputs.types(inputs));
        return Tensor.ofDoubles(x.element(), x.shape(), values);
    }

    private void normalize(double[] values, Lines lines, int start) {
        int end = start + lines.extent() * lines.stride();
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = start; i < end; i += lines.stride()) {
            largest = Math.max(largest, values[i]);
        }
        double sum = 0;
        for (int i = start; i < end; i += lines.stride()) {
            sum += Math.exp(values[i] - largest);
        }
        for (int i = start; i < end; i += lines.stride()) {
            double exponent = values[i] - largest;
            values[i] = logarithm ? exponent - Math.log(sum) : Math.exp(exponent) / sum;
        }
    }

    @Override
    public String label() {
        return logarithm ? "LogSoftmax" : "Softmax";
    }
}
