// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/**
 * Mean of the elements under the window. Input: [batch, C, spatial…]. Output: [batch, C, positions…].
 *
 * @param ceil whether a last, partial position counts
 * @param countPadding whether padded elements count as zeros; those that only {@code ceil} adds never count
 */
public record AveragePool(Window window, boolean ceil, boolean countPadding) implements Operator {
    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        TensorType x = inputs.get(0);
        Inputs.floating(this, x);
        Inputs.rank(this, x, window.rank() + 2, window.rank() + 2);
        return x.with(window.slideOver(x.shape(), x.shape().dim(1), ceil));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        double[] x = inputs.get(0).toDoubles();
        Planes from = Planes.of(inputs.get(0).shape());
        Planes to = Planes.of(type.shape());
        TensorBuilder result = new TensorBuilder(type);
        for (int i = 0; i < type.shape().elementsPerSample(); i++) {
            int start = i / to.size() * from.size();
            result.putDouble(i, mean(x, start, from, i % to.size() / to.columns(), i % to.columns()));
        }
        return result.build();
    }

    private double mean(double[] x, int start, Planes from, int row, int column) {
        Slide rows = Slide.rows(window);
        Slide columns = Slide.columns(window);
        Span down = rows.taps(row, from.rows());
        Span across = columns.taps(column, from.columns());
        double sum = 0;
        for (int i = down.first(); i < down.end(); i++) {
            for (int j = across.first(); j < across.end(); j++) {
                sum += x[start + rows.element(row, i) * from.columns() + columns.element(column, j)];
            }
        }
        Span tall = countPadding ? rows.tapsWithPadding(row, from.rows()) : down;
        Span wide = countPadding ? columns.tapsWithPadding(column, from.columns()) : across;
        return sum / ((double) tall.length() * wide.length());
    }
}
