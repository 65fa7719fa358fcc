// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** The layout of [batch, channels, spatial…] with one or two spatial axes, a missing one counted as a single row. */
record Planes(int batch, int channels, int rows, int columns) {
    static Planes of(Shape shape) {
        List<Integer> extents = shape.extentsFrom(0);
        int rows = extents.size() == 3 ? 1 : extents.get(2);
        return new Planes(extents.get(0), extents.get(1), rows, extents.get(extents.size() - 1));
    }

    /** Elements of one channel of one sample. */
    int size() {
        return rows * columns;
    }

    int count() {
        return batch * channels;
    }

    /** Where an element lies when the rows of each plane run faster than its columns. */
    int columnMajor(int index) {
        int inPlane = index % size();
        return index - inPlane + inPlane % columns * rows + inPlane / columns;
    }

    /** An array for all elements that holds each channel's bias, or zeros. */
    double[] filled(List<Tensor> bias) {
        double[] values = new double[count() * size()];
        for (int i = 0; i < values.length && !bias.isEmpty(); i++) {
            values[i] = bias.get(0).doubleAt(i / size() % channels);
        }
        return values;
    }
}
