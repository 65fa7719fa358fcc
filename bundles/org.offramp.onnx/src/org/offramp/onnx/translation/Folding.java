// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.Batch;
import org.offramp.graph.ConstantFolding;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/**
 * Computes at once what doesn't depend on the network's input: shape arithmetic above all. What is large or takes long
 * stays a node, so that a small file can't keep the importer busy.
 */
final class Folding {
    private static final long MOST_ELEMENTS = 1 << 16;
    private static final long MOST_ELEMENTS_PER_BATCH = 1 << 12;
    private static final long MOST_MACS = 1 << 20;

    /** Elements that all that is computed here may have together, inputs included, and as many products. */
    private long room = 1 << 22;

    /** Elements that quantised weights may have together. Further ones stay as they are, with a node behind them. */
    private long weights = 1 << 26;

    /** The value of an operator, where its inputs are known and it is small enough. */
    Optional<Value> fold(String name, Operator operator, List<Value> inputs, TensorType type) {
        boolean known = inputs.stream().noneMatch(Value.Activation.class::isInstance);
        boolean perBatch = inputs.stream().anyMatch(Value.PerBatch.class::isInstance);
        if (known && perBatch) {
            return Optional.of(both(name, operator, inputs, type));
        }
        return known && worthwhile(operator, inputs, type) ? single(name, operator, inputs) : Optional.empty();
    }

    /** The real numbers that quantised weights stand for, within limits; none where they aren't constant. */
    Optional<Value> foldWeights(String name, Dequantize operator, List<Value> inputs, TensorType type) {
        if (!inputs.stream().allMatch(Value.Constant.class::isInstance)) {
            return Optional.empty();
        }
        weights -= type.shape().elementsPerSample();
        return weights < 0 ? Optional.empty() : single(name, operator, inputs);
    }

    private boolean worthwhile(Operator operator, List<Value> inputs, TensorType type) {
        if (operator instanceof Reshape) {
            return type.shape().isFixed(); // no element is touched
        }
        if (operator instanceof Dequantize) {
            return false; // it stays known what is quantised
        }
        List<TensorType> types = inputs.stream().map(Value::type).toList();
        long elements = most(types, type);
        long macs = operator.macs(types, type);
        if (!type.shape().isFixed() || elements > MOST_ELEMENTS || macs > MOST_MACS || elements + macs > room) {
            return false;
        }
        room -= elements + macs;
        return true;
    }

    private static long most(List<TensorType> inputs, TensorType output) {
        return Stream.concat(inputs.stream(), Stream.of(output))
                .mapToLong(type -> type.shape().elementsPerSample())
                .max()
                .orElse(0);
    }

    private static Optional<Value> single(String name, Operator operator, List<Value> inputs) {
        List<Tensor> arguments =
                inputs.stream().map(input -> ((Value.Constant) input).tensor()).toList();
        return ConstantFolding.fold(operator, arguments).map(result -> new Value.Constant(name, result));
    }

    private Value both(String name, Operator operator, List<Value> inputs, TensorType type) {
        long elements = most(inputs.stream().map(Value::type).toList(), type);
        room -= elements;
        if (elements > MOST_ELEMENTS_PER_BATCH || room < 0) {
            throw Refusal.damaged(
                    "A tensor " + type + " is computed from the batch size, which isn't known.",
                    "Export the model with a fixed batch size of 1.");
        }
        Tensor first = Batch.fix(operator, BatchSizes.FIRST).evaluate(side(inputs, false));
        Tensor second = Batch.fix(operator, BatchSizes.SECOND).evaluate(side(inputs, true));
        if (!first.type().equals(second.type())) {
            throw Refusal.damaged(
                    "Its result has a shape that depends on the batch size: " + first.type() + " for "
                            + BatchSizes.FIRST + " samples.",
                    "Export the model with a fixed batch size of 1.");
        }
        return first.equals(second) ? new Value.Constant(name, first) : new Value.PerBatch(name, first, second);
    }

    private static List<Tensor> side(List<Value> inputs, boolean second) {
        return inputs.stream().map(input -> side(input, second)).toList();
    }

    private static Tensor side(Value value, boolean second) {
        if (value instanceof Value.PerBatch pair) {
            return second ? pair.second() : pair.first();
        }
        return ((Value.Constant) value).tensor();
    }
}
