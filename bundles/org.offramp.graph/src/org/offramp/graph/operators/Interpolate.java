// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorBuilder;
import org.offramp.graph.tensors.TensorType;

/**
 * Resizes one axis: each element of the output is a weighted sum of some elements of the input along that axis.
 * Resizing an image is two of these, whatever the mode.
 *
 * @param positions one entry for each element of the output's axis
 */
public record Interpolate(int axis, int extent, List<Position> positions) implements Operator {
    /**
     * One element of the output.
     *
     * @param sources elements of the input's axis; none gives zero
     * @param weights one factor for each source
     */
    public record Position(List<Integer> sources, List<Double> weights) {
        public Position {
            sources = List.copyOf(sources);
            weights = List.copyOf(weights);
            if (sources.size() != weights.size()) {
                throw new ShapeException(
                        "Interpolation from " + sources.size() + " elements with " + weights.size() + " weights.");
            }
        }

        /** Whether it only copies one element. */
        public boolean isCopy() {
            return weights.equals(List.of(1.0));
        }

        private double sum(Tensor x, int start, int stride) {
            double sum = 0;
            for (int i = 0; i < sources.size(); i++) {
                sum += weights.get(i) * x.doubleAt(start + sources.get(i) * stride);
            }
            return sum;
        }
    }

    public Interpolate {
        Inputs.axis("Interpolate", axis);
        positions = List.copyOf(positions);
        int most = extent;
        if (positions.stream().flatMap(p -> p.sources().stream()).anyMatch(source -> source < 0 || source >= most)) {
            throw new ShapeException("Interpolation reads outside of an axis with " + extent + " elements.");
        }
    }

    /** Whether every element of the output is a copy of one of the input: nearest-neighbour resizing. */
    public boolean isCopy() {
        return positions.stream().allMatch(Position::isCopy);
    }

    /** Most elements that one element of the output is summed from. */
    public int mostSources() {
        return positions.stream().mapToInt(p -> p.sources().size()).max().orElse(0);
    }

    @Override
    public TensorType infer(List<TensorType> inputs) {
        Inputs.count(this, inputs, 1, 1);
        Shape shape = inputs.get(0).shape();
        if (!isCopy()) {
            Inputs.floating(this, inputs.get(0));
        }
        if (shape.extent(shape.axis(axis)) != extent) {
            throw new ShapeException(
                    "Interpolation of " + extent + " elements on axis " + axis + " can't take in " + shape + ".");
        }
        return inputs.get(0).with(shape.with(axis, Dim.of(positions.size())));
    }

    @Override
    public Tensor evaluate(List<Tensor> inputs) {
        Tensor x = inputs.get(0);
        TensorType type = infer(Inputs.types(inputs));
        TensorBuilder result = new TensorBuilder(type);
        if (type.shape().elementsPerSample() == 0) {
            return result.build();
        }
        Lines from = Lines.of(x.shape(), axis);
        Lines to = Lines.of(type.shape(), axis);
        boolean copies = isCopy();
        for (int line = 0; line < to.count(); line++) {
            for (int i = 0; i < to.extent(); i++) {
                Position position = positions.get(i);
                int index = to.start(line) + i * to.stride();
                if (copies) {
                    result.copy(index, x, from.start(line) + position.sources().get(0) * from.stride(), 1);
                } else {
                    result.putDouble(index, position.sum(x, from.start(line), from.stride()));
                }
            }
        }
        return result.build();
    }
}
