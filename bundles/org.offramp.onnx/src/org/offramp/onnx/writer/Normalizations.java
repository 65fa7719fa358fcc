// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.GroupNormalization;
import org.offramp.graph.operators.InstanceNormalization;
import org.offramp.graph.operators.LayerNormalization;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Normalisations. */
final class Normalizations {
    private Normalizations() {}

    static void batch(BatchNormalization operator, Site site) {
        site.add("BatchNormalization", site.inputs())
                .withFloat("epsilon", operator.epsilon())
                .end();
    }

    static void instance(InstanceNormalization operator, Site site) {
        site.add("InstanceNormalization", site.inputs())
                .withFloat("epsilon", operator.epsilon())
                .end();
    }

    /** Each group normalised as if it were one channel, then scaled and shifted: the operator set has no other way. */
    static void group(GroupNormalization operator, Site site) {
        Shape shape = site.type(0).shape();
        ElementType element = site.type(0).element();
        Shape groups = Shape.of(operator.groups());
        String grouped = Layouts.reshaped(site, "grouped", site.input(0), grouped(shape, operator.groups()));
        String normal = site.add(
                        "InstanceNormalization",
                        grouped,
                        site.constant("ones", filled(element, groups, 1)),
                        site.constant("zeros", filled(element, groups, 0)))
                .withFloat("epsilon", operator.epsilon())
                .part("normal");
        Shape perChannel = perChannel(shape);
        String back = Layouts.reshaped(site, "back", normal, shape);
        String scale = Layouts.reshaped(site, "scale", site.input(1), perChannel);
        String shift = Layouts.reshaped(site, "shift", site.input(2), perChannel);
        site.add("Add", site.add("Mul", back, scale).part("scaled"), shift).end();
    }

    private static Shape grouped(Shape shape, int groups) {
        Dim rest = shape.dim(1);
        for (int axis = 2; axis < shape.rank(); axis++) {
            rest = Dim.of(rest.factor() * shape.extent(axis));
        }
        return new Shape(List.of(shape.dim(0), Dim.of(groups), Dim.of(rest.factor() / groups)));
    }

    private static Shape perChannel(Shape shape) {
        List<Dim> dims = new ArrayList<>(List.of(shape.dim(1)));
        for (int axis = 2; axis < shape.rank(); axis++) {
            dims.add(Dim.of(1));
        }
        return new Shape(dims);
    }

    /** ONNX wants a scale of exactly the normalised shape; another one that broadcasts is applied afterwards. */
    static void layer(LayerNormalization operator, Site site) {
        Shape shape = site.type(0).shape();
        Shape normalised = new Shape(shape.dims().subList(operator.firstAxis(), shape.rank()));
        if (site.inputs().subList(1, site.inputs().size()).stream()
                .allMatch(parameter -> site.network().type(parameter).shape().equals(normalised))) {
            layer(operator, site, site.inputs()).end();
            return;
        }
        String ones = site.constant("ones", filled(site.type(0).element(), normalised, 1));
        String normal = layer(operator, site, List.of(site.input(0), ones)).part("normal");
        NodeBuilder scaled = site.add("Mul", normal, site.input(1));
        if (site.inputs().size() == 2) {
            scaled.end();
        } else {
            site.add("Add", scaled.part("scaled"), site.input(2)).end();
        }
    }

    private static NodeBuilder layer(LayerNormalization operator, Site site, List<String> inputs) {
        return site.add("LayerNormalization", inputs)
                .with("axis", operator.firstAxis())
                .withFloat("epsilon", operator.epsilon());
    }

    private static Tensor filled(ElementType element, Shape shape, double value) {
        double[] values = new double[Math.toIntExact(shape.elementsPerSample())];
        Arrays.fill(values, value);
        return Tensor.ofDoubles(element, shape, values);
    }
}
