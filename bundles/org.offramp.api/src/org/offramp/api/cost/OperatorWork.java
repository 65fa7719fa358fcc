// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.tensors.TensorType;
import org.offramp.hardware.ElementType;
import org.offramp.hardware.OperatorKind;

/**
 * What one operator of a part has to do for one sample.
 *
 * @param label name of the operator, for people
 * @param operations its MACs; without multiplications one for each element of the largest tensor that it takes in or
 *     gives; 0 for a reshape, which moves nothing
 * @param activationBytes tensors that it takes in and gives
 * @param weightBytes constants that it takes in
 */
public record OperatorWork(
        String label, OperatorKind kind, ElementType element, long operations, long activationBytes, long weightBytes) {
    /** The operators of a part in order. */
    public static List<OperatorWork> of(Network part) {
        return of(part, node -> true);
    }

    /** Those of the operators of a part that are wanted, in order. */
    static List<OperatorWork> of(Network part, Predicate<Node> wanted) {
        return part.nodes().stream().filter(wanted).map(node -> of(part, node)).toList();
    }

    private static OperatorWork of(Network part, Node node) {
        List<TensorType> inputs = part.inputTypes(node);
        List<TensorType> activations = new ArrayList<>(List.of(part.type(node.output())));
        long weightBytes = 0;
        for (String input : node.inputs()) {
            if (part.constant(input).isPresent()) {
                weightBytes += part.type(input).bytesPerSample();
            } else {
                activations.add(part.type(input));
            }
        }
        return new OperatorWork(
                node.operator().label(),
                OperatorKinds.of(node.operator(), inputs),
                element(activations),
                operations(part, node, activations),
                activations.stream().mapToLong(TensorType::bytesPerSample).sum(),
                weightBytes);
    }

    private static long operations(Network part, Node node, List<TensorType> activations) {
        long macs = node.operator().macs(part.inputTypes(node), part.type(node.output()));
        if (macs > 0 || node.operator() instanceof Reshape) {
            return macs;
        }
        return activations.stream()
                .mapToLong(type -> type.shape().elementsPerSample())
                .max()
                .orElse(0);
    }

    /**
     * Integers of 8 bits and their sums of 32 count as int8, also where an operator only takes them in or only gives
     * them; what is neither that nor half precision counts as float32.
     */
    private static ElementType element(List<TensorType> activations) {
        List<ElementType> ends = activations.stream()
                .limit(2)
                .map(type -> element(type.element()))
                .toList();
        return ends.contains(ElementType.INT8) ? ElementType.INT8 : ends.get(ends.size() - 1);
    }

    private static ElementType element(org.offramp.graph.tensors.ElementType stored) {
        return switch (stored) {
            case INT8, UINT8, INT32 -> ElementType.INT8;
            case FLOAT16 -> ElementType.FLOAT16;
            default -> ElementType.FLOAT32;
        };
    }
}
