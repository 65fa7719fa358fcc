// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.ArrayList;
import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Convolution (cross-correlation) over one or two spatial axes.
 * Inputs: x [batch, C, spatial…], weights [M, C/groups, kernel…], optionally bias [M]. Output: [batch, M, positions…].
 *
 * @param window its size is the kernel of the weights
 * @param groups C and M are multiples of it; C groups of one channel make a depthwise convolution
 */
public record Convolution(Window window, int groups) implements Operator {
    public Convolution {
        if (groups < 1) {
            throw new ShapeException("A convolution has " + groups + " groups. There has to be at least one.");
        }
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 2, 3);
        Inputs.sameElement(this, inputs);
        Inputs.floating(this, inputs.get(0));
        Inputs.rank(this, inputs.get(0), window.rank() + 2, window.rank() + 2);
        Shape x = inputs.get(0).shape();
        Shape weights = inputs.get(1).shape();
        Dim channels = Dim.of(weights.rank() > 0 ? weights.extent(0) : 0);
        if (x.extent(1) % groups != 0 || channels.factor() % groups != 0) {
            throw new ShapeException(
                    "Convolution of " + x + " with weights " + weights + " can't be split into " + groups + " groups.");
        }
        Inputs.shape(this, "weight", inputs.get(1), weightShape(channels, x.extent(1) / groups, window));
        if (inputs.size() == 3) {
            Inputs.shape(this, "bias", inputs.get(2), new Shape(List.of(channels)));
        }
        return inputs.get(0).with(window.slideOver(x, channels, false));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        double[] x = inputs.get(0).toDoubles();
        double[] weights = inputs.get(1).toDoubles();
        Planes from = Planes.of(inputs.get(0).shape());
        Planes to = Planes.of(type.shape());
        double[] sums = to.filled(inputs.subList(2, inputs.size()));
        SlidingProduct product = new SlidingProduct(window, from, to);
        int channels = from.channels() / groups;
        for (int plane = 0; plane < to.count(); plane++) {
            int m = plane % to.channels();
            int first = plane / to.channels() * from.channels() + m / (to.channels() / groups) * channels;
            for (int c = 0; c < channels; c++) {
                int kernel = (m * channels + c) * (int) window.taps();
                product.forEach(first + c, plane, weights, kernel, (i, o, weight) -> sums[o] += weight * x[i]);
            }
        }
        return Tensor.ofDoubles(type.element(), type.shape(), sums);
    }

    private static Shape weightShape(Dim out, int inPerGroup, Window window) {
        List<Dim> dims = new ArrayList<>(List.of(out, Dim.of(inPerGroup)));
        window.size().forEach(extent -> dims.add(Dim.of(extent)));
        return new Shape(dims);
    }

    @Override
    public long macs(List<TensorType> inputs, TensorType output) {
        long inPerGroup = inputs.get(1).shape().extent(1);
        return Math.multiplyExact(output.shape().elementsPerSample(), inPerGroup * window.taps());
    }
}
