// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** One part of a head, written down layer by layer; the names of its tensors begin with its own. */
final class HeadSketch {
    private final Input input;
    private final String name;
    private final Map<String, Tensor> constants = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private Network sofar;
    private String last;

    /** The part that reduces the map of an attach point: equal ones have equal names, whatever head they are for. */
    static HeadSketch reduction(AttachPoint point) {
        return new HeadSketch(new Input(point.tensor(), point.type()), point.tensor());
    }

    /** The part behind it. */
    HeadSketch classifier(String name) {
        return new HeadSketch(end(), name);
    }

    private HeadSketch(Input input, String name) {
        this.input = input;
        this.name = name;
        this.last = input.name();
        this.sofar = network();
    }

    /** Extents for one sample of the last tensor. */
    List<Integer> extents() {
        return sofar.type(last).shape().extentsFrom(1);
    }

    String last() {
        return last;
    }

    HeadSketch then(String layer, Operator operator) {
        return node(layer, operator, last);
    }

    /** A node that takes in the named tensors. */
    HeadSketch node(String node, Operator operator, String... inputs) {
        last = name + "." + node;
        nodes.add(new Node(last, operator, List.of(inputs), last));
        sofar = network();
        return this;
    }

    /** The mean or the maximum over the spatial axes. */
    HeadSketch global(String layer, ReduceFunction function) {
        List<Integer> spatial = new ArrayList<>();
        for (int axis = 2; axis <= extents().size(); axis++) {
            spatial.add(axis);
        }
        return spatial.isEmpty() ? this : then(layer, new Reduce(function, spatial, false));
    }

    HeadSketch flat(String layer) {
        if (extents().size() == 1) {
            return this;
        }
        Shape shape = sofar.type(last).shape();
        return then(layer, new Reshape(new Shape(List.of(shape.dim(0), Dim.of(shape.elementsPerSample() / batch())))));
    }

    /** 1 where the batch is symbolic. */
    private long batch() {
        Dim batch = input.type().shape().dim(0);
        return batch.isFixed() ? batch.factor() : 1;
    }

    HeadSketch dense(String layer, int units) {
        return layer(layer, new Dense(), units, units, extents().get(0));
    }

    HeadSketch convolution(String layer, Window window, int channels) {
        long[] weights = new long[window.rank() + 2];
        weights[0] = channels;
        weights[1] = extents().get(0);
        for (int axis = 0; axis < window.rank(); axis++) {
            weights[axis + 2] = window.size().get(axis);
        }
        return layer(layer, new Convolution(window, 1), channels, weights);
    }

    private HeadSketch layer(String layer, Operator operator, int units, long... weights) {
        String weight = zeros(layer + ".weight", weights);
        return node(layer, operator, last, weight, zeros(layer + ".bias", units));
    }

    private String zeros(String constant, long... extents) {
        int size = (int) Arrays.stream(extents).reduce(1, Math::multiplyExact);
        constants.put(name + "." + constant, Tensor.ofFloats(Shape.of(extents), new float[size]));
        return name + "." + constant;
    }

    HeadSketch relu(String layer) {
        return then(layer, Unary.of(UnaryFunction.RELU));
    }

    private Input end() {
        return new Input(last, sofar.type(last));
    }

    /** The head of two parts; all constants of the second are trained. */
    static ExitHead head(
            String name, String blueprint, AttachPoint point, HeadSketch reduction, HeadSketch classifier) {
        Network trained = classifier.network();
        return new ExitHead(
                name,
                blueprint,
                point,
                reduction.network(),
                trained,
                trained.constants().keySet());
    }

    Network network() {
        return new Network(name, List.of(input), constants, nodes, List.of(last));
    }
}
