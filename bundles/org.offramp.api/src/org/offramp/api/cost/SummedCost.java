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
import org.offramp.hardware.PowerState;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;

/**
 * The cost of a part as the sum of its operators' costs. A part with unsupported operators has the cost of the others.
 * What depends on constants alone, such as weights turned from integers into floats, is computed once before and costs
 * nothing; the weights count as stored.
 */
public final class SummedCost {
    private final double activeWatts;
    private final Set<String> unsupported = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private double seconds;
    private double joules;
    private double uncertainSeconds;
    private boolean isTold = true;

    private SummedCost(double activeWatts) {
        this.activeWatts = activeWatts;
    }

    /** @throws IllegalArgumentException when the processor has no active power, or its numbers give no finite cost */
    public static PartCost of(Network part, Processor processor, OperatorCost costs) {
        return of(part, processor, costs, network -> Set.of());
    }

    /**
     * The same for a runtime that computes some operators together.
     *
     * @throws IllegalArgumentException when the processor has no active power, or its numbers give no finite cost
     */
    public static PartCost of(Network part, Processor processor, OperatorCost costs, Fusion fusion) {
        Network loaded = part.apply(ConstantFolding.of(part));
        SummedCost sum = new SummedCost(activeWatts(processor));
        Set<Node> fused = fusion.of(loaded);
        for (OperatorWork work : OperatorWork.of(loaded, node -> !fused.contains(node))) {
            costs.of(work, processor).ifPresentOrElse(sum::add, () -> sum.unsupported.add(work.label()));
        }
        long weights = part.constants().values().stream()
                .mapToLong(tensor -> tensor.type().bytesPerSample())
                .sum();
        return new PartCost(
                sum.seconds,
                sum.joules,
                weights,
                ActivationMemory.peakBytes(loaded),
                List.copyOf(sum.unsupported),
                sum.uncertainty());
    }

    private void add(OperatorTime time) {
        seconds += time.seconds();
        joules += time.joules().orElse(time.seconds() * activeWatts);
        isTold &= time.uncertainty().isPresent() || time.seconds() == 0;
        time.uncertainty().ifPresent(each -> {
            uncertainSeconds += time.seconds() * each.relative();
            reasons.addAll(each.reasons());
        });
    }

    /** Errors of a model go in one direction, so they add up; not told unless every operator's is. */
    private Optional<Uncertainty> uncertainty() {
        return isTold && seconds > 0
                ? Optional.of(new Uncertainty(uncertainSeconds / seconds, new ArrayList<>(reasons)))
                : Optional.empty();
    }

    private static double activeWatts(Processor processor) {
        PowerState active = Optional.ofNullable(processor.powerState(PowerStateKind.ACTIVE))
                .orElseThrow(() -> new IllegalArgumentException("The processor '" + processor.getName()
                        + "' has no active power. Add a power state of that kind to it."));
        return active.getWatts().getValue();
    }
}
