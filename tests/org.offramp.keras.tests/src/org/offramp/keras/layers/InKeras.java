// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import org.offramp.graph.tensors.Tensor;

/** What Keras' layers compute on [batch, rows, columns, channels], by the definition and one element at a time. */
final class InKeras {
    private InKeras() {}

    /** An element at a place; 0 outside. */
    static double at(Tensor x, int n, int row, int column, int channel) {
        int rows = x.extents().get(1);
        int columns = x.extents().get(2);
        int channels = x.extents().get(3);
        boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
        return inside ? x.doubleAt(((n * rows + row) * columns + column) * channels + channel) : 0;
    }

    /** Elements before an axis with padding 'same'. */
    static int before(int extent, int kernel, int stride, int dilation) {
        int reach = (kernel - 1) * dilation + 1;
        int total = Math.max(0, ((extent + stride - 1) / stride - 1) * stride + reach - extent);
        return total / 2;
    }

    /** One element of a convolution with a kernel [rows, columns, in / groups, out]. */
    static double convolved(Tensor x, Tensor kernel, int groups, int n, int top, int left, int dilation, int out) {
        int in = kernel.extents().get(2);
        int group = out / (kernel.extents().get(3) / groups);
        double sum = 0;
        for (int i = 0; i < kernel.extents().get(0); i++) {
            for (int j = 0; j < kernel.extents().get(1); j++) {
                for (int c = 0; c < in; c++) {
                    sum += at(x, n, top + i * dilation, left + j * dilation, group * in + c)
                            * weight(kernel, i, j, c, out);
                }
            }
        }
        return sum;
    }

    static double weight(Tensor kernel, int i, int j, int a, int b) {
        int columns = kernel.extents().get(1);
        int inner = kernel.extents().get(2);
        return kernel.doubleAt(
                ((i * columns + j) * inner + a) * kernel.extents().get(3) + b);
    }
}
