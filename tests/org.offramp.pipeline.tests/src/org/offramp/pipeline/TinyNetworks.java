// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.List;
import java.util.Map;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Networks whose results are known beforehand. */
public final class TinyNetworks {
    private TinyNetworks() {}

    /** A classifier whose scores are its input: a dense layer with the identity as its weights. */
    public static Network identity(int classes) {
        return dense(Shape.batched(classes), identityMatrix(classes));
    }

    /** The same for batches of one size only. */
    public static Network identityForBatchesOf(int batch, int classes) {
        return dense(Shape.of(batch, classes), identityMatrix(classes));
    }

    /** Another network of the same shapes: the classes in reverse order. */
    public static Network reversed(int classes) {
        float[] weights = new float[classes * classes];
        for (int each = 0; each < classes; each++) {
            weights[each * classes + classes - 1 - each] = 1;
        }
        return dense(Shape.batched(classes), weights);
    }

    /** One operator without parameters on one input. */
    public static Network single(Operator operator, TensorType input) {
        return new Network(
                "single", List.of(new Input("x", input)), Map.of(), List.of(node(operator, "x")), List.of("scores"));
    }

    /** Takes in two samples at once. */
    public static Network withTwoInputs() {
        TensorType type = TensorType.float32(Shape.batched(2));
        return new Network(
                "two inputs",
                List.of(new Input("x", type), new Input("y", type)),
                Map.of(),
                List.of(node(Unary.of(UnaryFunction.RELU), "x")),
                List.of("scores", "y"));
    }

    /** Gives nothing but a constant. */
    public static Network constant(float... values) {
        Tensor tensor = Tensor.ofFloats(Shape.of(values.length), values);
        return new Network("constant", List.of(), Map.of("c", tensor), List.of(), List.of("c"));
    }

    public static TensorType floats(long... extentsPerSample) {
        return TensorType.float32(Shape.batched(extentsPerSample));
    }

    public static TensorType integers(long... extentsPerSample) {
        return new TensorType(ElementType.INT64, Shape.batched(extentsPerSample));
    }

    private static Network dense(Shape input, float[] weights) {
        int classes = input.extent(1);
        return new Network(
                "tiny",
                List.of(new Input("x", TensorType.float32(input))),
                Map.of("w", Tensor.ofFloats(Shape.of(classes, classes), weights)),
                List.of(node(new Dense(), "x", "w")),
                List.of("scores"));
    }

    private static Node node(Operator operator, String... inputs) {
        return new Node("", operator, List.of(inputs), "scores");
    }

    private static float[] identityMatrix(int classes) {
        float[] weights = new float[classes * classes];
        for (int each = 0; each < classes; each++) {
            weights[each * classes + each] = 1;
        }
        return weights;
    }
}
