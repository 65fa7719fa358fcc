// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.offramp.graph.ConstantFolding;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.tensors.TensorType;
import org.offramp.hardware.ElementType;
import org.offramp.hardware.OperatorKind;
import org.offramp.hardware.PowerState;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;

/**
 * The cost of a part as the processor's descriptor tells it, for models that know no better: each node takes its MACs
 * by the speed of its kind of operator in float32; an operator without MACs counts one for each element of the largest
 * tensor that it takes in or gives. A reshape moves nothing and takes no time. While it computes, the processor draws
 * its active power. A part with unsupported operators has the cost of the others. What depends on constants alone, such
 * as weights turned from integers into floats, is computed once before and costs nothing; the weights count as stored.
 */
public final class DescriptorCost {
    private DescriptorCost() {}

    /** @throws IllegalArgumentException when the descriptor has no active power or gives no finite cost */
    public static PartCost of(Network part, Processor processor) {
        Network loaded = part.apply(ConstantFolding.of(part));
        double seconds = 0;
        Set<String> unsupported = new LinkedHashSet<>();
        for (Node node : loaded.nodes()) {
            OperatorKind kind = OperatorKinds.of(node.operator(), loaded.inputTypes(node));
            double macsPerSecond = processor.macsPerSecond(kind, ElementType.FLOAT32);
            if (macsPerSecond > 0) {
                seconds += operations(loaded, node) / macsPerSecond;
            } else {
                unsupported.add(node.operator().label());
            }
        }
        long weights = part.constants().values().stream()
                .mapToLong(tensor -> tensor.type().bytesPerSample())
                .sum();
        return new PartCost(
                seconds,
                seconds * activeWatts(processor),
                weights,
                ActivationMemory.peakBytes(loaded),
                List.copyOf(unsupported));
    }

    private static long operations(Network part, Node node) {
        long macs = node.operator().macs(part.inputTypes(node), part.type(node.output()));
        if (macs > 0 || node.operator() instanceof Reshape) {
            return macs;
        }
        List<TensorType> tensors = new ArrayList<>(List.of(part.type(node.output())));
        node.inputs().stream()
                .filter(input -> part.constant(input).isEmpty())
                .forEach(input -> tensors.add(part.type(input)));
        return tensors.stream()
                .mapToLong(type -> type.shape().elementsPerSample())
                .max()
                .orElse(0);
    }

    private static double activeWatts(Processor processor) {
        PowerState active = Optional.ofNullable(processor.powerState(PowerStateKind.ACTIVE))
                .orElseThrow(() -> new IllegalArgumentException("The processor '" + processor.getName()
                        + "' has no active power. Add a power state of that kind to it."));
        return active.getWatts().getValue();
    }
}
