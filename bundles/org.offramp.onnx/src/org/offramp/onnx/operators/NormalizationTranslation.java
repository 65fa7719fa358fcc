// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.operators;

import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Broadcast;
import org.offramp.graph.operators.GroupNormalization;
import org.offramp.graph.operators.InstanceNormalization;
import org.offramp.graph.operators.LayerNormalization;
import org.offramp.graph.operators.LocalResponseNormalization;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.onnx.translation.Attributes;
import org.offramp.onnx.translation.OnnxNode;
import org.offramp.onnx.translation.TranslationTable;
import org.offramp.onnx.translation.Value;

/** Normalisation by fixed statistics and by those of the sample. */
final class NormalizationTranslation {
    private static final float EPSILON = 1e-5f;
    private static final int PARAMETERS_PER_CHANNEL = 21;

    private NormalizationTranslation() {}

    static void register(TranslationTable.Builder table) {
        table.add("BatchNormalization", 5, NormalizationTranslation::batch);
        table.add("InstanceNormalization", 3, NormalizationTranslation::instance);
        table.add("GroupNormalization", 3, NormalizationTranslation::group);
        table.add("LayerNormalization", 2, 3, NormalizationTranslation::layer);
        table.add("LRN", 1, NormalizationTranslation::localResponse);
    }

    private static double epsilon(OnnxNode node) {
        return node.attributes().real("epsilon", EPSILON);
    }

    private static void batch(OnnxNode node) {
        if (trains(node)) {
            throw node.unsupported(
                    "It is in training mode.", "Export the model for inference: model.eval() in PyTorch.");
        }
        boolean perElement = node.opset() < 9 && !node.attributes().flag("spatial", true);
        node.give(perElement ? perElement(node) : node.add(new BatchNormalization(epsilon(node)), node.allInputs()));
    }

    /** Opset 6 says it with is_test, 7 to 13 with more outputs, later ones with training_mode. */
    private static boolean trains(OnnxNode node) {
        boolean moreOutputs = IntStream.range(1, node.outputs()).anyMatch(node::wants);
        if (node.opset() < 7) {
            return !node.attributes().flag("is_test", false);
        }
        return node.opset() < 14 ? moreOutputs : node.attributes().flag("training_mode", false);
    }

    /** Old models can have statistics for each element of a sample instead of for each channel. */
    private static Value perElement(OnnxNode node) {
        Value epsilon = node.scalar(node.input(4).type().element(), epsilon(node));
        Value deviation = node.add(
                Unary.of(UnaryFunction.SQRT), node.add(new Binary(BinaryFunction.ADD), node.input(4), epsilon));
        Value centred = node.add(new Binary(BinaryFunction.SUBTRACT), node.input(0), node.input(3));
        Value normalised = node.add(new Binary(BinaryFunction.DIVIDE), centred, deviation);
        Value scaled = node.add(new Binary(BinaryFunction.MULTIPLY), normalised, node.input(1));
        return node.add(new Binary(BinaryFunction.ADD), scaled, node.input(2));
    }

    private static void instance(OnnxNode node) {
        node.give(node.add(new InstanceNormalization(epsilon(node)), node.allInputs()));
    }

    private static void group(OnnxNode node) {
        int groups = node.attributes().small("num_groups", 0);
        if (groups < 1) {
            throw new ShapeException("Its attribute num_groups is missing or not positive.");
        }
        Value x = node.input(0);
        int channels = x.type().shape().extent(1);
        boolean perGroup = node.opset() < PARAMETERS_PER_CHANNEL && channels % groups == 0;
        Value scale = perGroup ? perChannel(node, node.input(1), groups, channels) : node.input(1);
        Value shift = perGroup ? perChannel(node, node.input(2), groups, channels) : node.input(2);
        node.give(node.add(new GroupNormalization(groups, epsilon(node)), x, scale, shift));
    }

    private static Value perChannel(OnnxNode node, Value parameter, int groups, int channels) {
        Value column = node.add(new Reshape(Shape.of(groups, 1)), parameter);
        Value repeated = node.add(new Broadcast(Shape.of(groups, channels / groups)), column);
        return node.add(new Reshape(Shape.of(channels)), repeated);
    }

    private static void layer(OnnxNode node) {
        Value x = node.input(0);
        Shape shape = x.type().shape();
        int first = shape.axis(node.attributes().integer("axis", -1));
        List<Value> operands = node.has(2) ? node.allInputs() : List.of(x, node.input(1));
        node.give(0, node.add(new LayerNormalization(first, epsilon(node)), operands));
        if (node.wants(1) || node.wants(2)) {
            statistics(node, x, IntStream.range(first, shape.rank()).boxed().toList());
        }
    }

    private static void statistics(OnnxNode node, Value x, List<Integer> axes) {
        Reduce mean = new Reduce(ReduceFunction.MEAN, axes, true);
        Value centre = node.add(mean, x);
        Value distance = node.add(new Binary(BinaryFunction.SUBTRACT), x, centre);
        Value variance = node.add(mean, node.add(new Binary(BinaryFunction.MULTIPLY), distance, distance));
        Value raised = node.add(
                new Binary(BinaryFunction.ADD), variance, node.scalar(x.type().element(), epsilon(node)));
        node.give(1, centre);
        node.give(2, node.add(Unary.of(UnaryFunction.RECIPROCAL), node.add(Unary.of(UnaryFunction.SQRT), raised)));
    }

    private static void localResponse(OnnxNode node) {
        Attributes attributes = node.attributes();
        LocalResponseNormalization operator = new LocalResponseNormalization(
                attributes.small("size", 0),
                attributes.real("alpha", 1e-4f),
                attributes.real("beta", 0.75),
                attributes.real("bias", 1));
        node.give(node.add(operator, node.input(0)));
    }
}
