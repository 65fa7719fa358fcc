// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Each element divided by (bias + alpha / size · sum of squares over {@code size} neighbouring channels) ^ beta.
 * Input: [batch, C, …].
 */
public record LocalResponseNormalization(int size, double alpha, double beta, double bias) implements Operator {
    public LocalResponseNormalization {
        if (size < 1) {
            throw new ShapeException("Local response normalisation over " + size + " channels isn't possible.");
        }
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        Inputs.floating(this, inputs.get(0));
        Inputs.rank(this, inputs.get(0), 2, Integer.MAX_VALUE);
        inputs.get(0).shape().extent(1);
        return inputs.get(0);
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        infer(Inputs.types(inputs));
        double[] x = inputs.get(0).toDoubles();
        double[] result = new double[x.length];
        if (x.length > 0) {
            Lines lines = Lines.of(inputs.get(0).shape(), 1);
            for (int line = 0; line < lines.count(); line++) {
                for (int c = 0; c < lines.extent(); c++) {
                    double squares = squares(x, lines, lines.start(line), c);
                    int index = lines.start(line) + c * lines.stride();
                    result[index] = x[index] / Math.pow(bias + alpha / size * squares, beta);
                }
            }
        }
        return Tensor.ofDoubles(inputs.get(0).element(), inputs.get(0).shape(), result);
    }

    private double squares(double[] x, Lines lines, int start, int channel) {
        int first = Math.max(0, channel - (size - 1) / 2);
        int last = (int) Math.min(lines.extent() - 1L, (long) channel + size / 2);
        double sum = 0;
        for (int c = first; c <= last; c++) {
            sum += x[start + c * lines.stride()] * x[start + c * lines.stride()];
        }
        return sum;
    }
}
