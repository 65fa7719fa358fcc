// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.graph.Input;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Repetition of single elements; the one operator that may need to know the batch size. */
final class Broadcasting {
    private Broadcasting() {}

    static void write(Broadcast operator, Site site) {
        site.add("Expand", site.input(0), shape(site)).end();
    }

    /** What Expand is told: 1 leaves an axis as it is. */
    private static String shape(Site site) {
        Shape input = site.type(0).shape();
        Shape output = site.outputType().shape();
        int added = output.rank() - input.rank();
        List<Dim> told = new ArrayList<>();
        for (int axis = 0; axis < output.rank(); axis++) {
            boolean same = axis >= added && input.dim(axis - added).equals(output.dim(axis));
            told.add(same ? Dim.of(1) : output.dim(axis));
        }
        return told.stream().allMatch(Dim::isFixed)
                ? site.integers("shape", told.stream().map(Dim::factor).toList())
                : batchedShape(site, told);
    }

    private static String batchedShape(Site site, List<Dim> told) {
        List<String> parts = new ArrayList<>();
        for (Dim dim : told) {
            parts.add(dim.isFixed() ? site.integers("extent", List.of(dim.factor())) : batch(site, dim.factor()));
        }
        return site.add("Concat", parts).with("axis", 0).part("shape");
    }

    /** The batch size times a factor, read off an input of the network. */
    private static String batch(Site site, long factor) {
        Input input = batched(site)
                .orElseThrow(() -> new IllegalArgumentException("its output depends on the batch size, but no input"
                        + " of the network does. Maybe the network is cut at a wrong place."));
        Shape shape = input.type().shape();
        int axis = batchAxis(shape).orElseThrow();
        String extent = site.add("Shape", input.name())
                .with("start", axis)
                .with("end", axis + 1L)
                .part("batch");
        String scaled = times("Mul", site, extent, factor);
        return times("Div", site, scaled, shape.dim(axis).factor());
    }

    private static String times(String operation, Site site, String number, long factor) {
        return factor == 1
                ? number
                : site.add(operation, number, site.integers("factor", List.of(factor)))
                        .part("batch");
    }

    private static Optional<Input> batched(Site site) {
        return site.network().inputs().stream()
                .filter(input -> batchAxis(input.type().shape()).isPresent())
                .findFirst();
    }

    private static Optional<Integer> batchAxis(Shape shape) {
        for (int axis = 0; axis < shape.rank(); axis++) {
            if (shape.dim(axis).perSample()) {
                return Optional.of(axis);
            }
        }
        return Optional.empty();
    }
}
