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
 * Transposed convolution over one or two spatial axes.
 * Inputs: x [batch, C, spatial…], weights [C, M/groups, kernel…], optionally bias [M]. Output extent on an axis:
 * stride · (in − 1) + reach − padsBegin − padsEnd + outputPadding.
 *
 * @param outputPadding elements added after each spatial axis of the output
 */
public record TransposedConvolution(Window window, List<Integer> outputPadding, int groups) implements Operator {
    public TransposedConvolution {
        outputPadding = List.copyOf(outputPadding);
        if (groups < 1
                || outputPadding.size() != window.rank()
                || outputPadding.stream().anyMatch(p -> p < 0)) {
            throw new ShapeException("A transposed convolution has " + groups + " groups and the output padding "
                    + outputPadding + " for " + window.rank() + " axes.");
        }
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 2, 3);
        Inputs.sameElement(this, inputs);
        Inputs.floating(this, inputs.get(0));
        Inputs.rank(this, inputs.get(0), window.rank() + 2, window.rank() + 2);
        Inputs.rank(this, inputs.get(1), window.rank() + 2, window.rank() + 2);
        Shape x = inputs.get(0).shape();
        Shape weights = inputs.get(1).shape();
        if (weights.extent(0) != x.extent(1)
                || x.extent(1) % groups != 0
                || !weights.extentsFrom(2).equals(window.size())) {
            throw new ShapeException("Transposed convolution of " + x + " with weights " + weights + ", kernel "
                    + window.size() + " and " + groups + " groups doesn't fit.");
        }
        Dim channels = Dim.of((long) weights.extent(1) * groups);
        if (inputs.size() == 3) {
            Inputs.shape(this, "bias", inputs.get(2), new Shape(List.of(channels)));
        }
        List<Dim> dims = new ArrayList<>(List.of(x.dim(0), channels));
        for (int axis = 0; axis < window.rank(); axis++) {
            dims.add(Dim.of(outputExtent(axis, x.extent(axis + 2))));
        }
        return inputs.get(0).with(new Shape(dims));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        TensorType type = infer(Inputs.types(inputs));
        double[] x = inputs.get(0).toDoubles();
        double[] weights = inputs.get(1).toDoubles();
        Planes from = Planes.of(inputs.get(0).shape());
        Planes to = Planes.of(type.shape());
        double[] sums = to.filled(inputs.subList(2, inputs.size()));
        SlidingProduct product = new SlidingProduct(window, to, from);
        int channels = to.channels() / groups;
        for (int plane = 0; plane < from.count(); plane++) {
            int c = plane % from.channels();
            int first = plane / from.channels() * to.channels() + c / (from.channels() / groups) * channels;
            for (int m = 0; m < channels; m++) {
                int kernel = (c * channels + m) * (int) window.taps();
                product.forEach(first + m, plane, weights, kernel, (o, i, weight) -> sums[o] += weight * x[i]);
            }
        }
        return Tensor.ofDoubles(type.element(), type.shape(), sums);
    }

    private long outputExtent(int axis, long extent) {
        return window.strides().get(axis) * (extent - 1)
                + window.reach(axis)
                - window.padsBegin().get(axis)
                - window.padsEnd().get(axis)
                + outputPadding.get(axis);
    }

    @Override
    public long macs(List<TensorType> inputs, TensorType output) {
        long outPerGroup = inputs.get(1).shape().extent(1);
        return Math.multiplyExact(inputs.get(0).shape().elementsPerSample(), outPerGroup * window.taps());
    }
}
