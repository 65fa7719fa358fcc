// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.ExitLimits;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.request.CostKind;
import org.offramp.request.Safety;
import org.offramp.request.io.JobObjective;

/** What holds where the user said nothing. */
public final class Defaults {
    /** Beside the backbone's own classifier. */
    public static final int MOST_EXITS = 3;
    /** As a fraction, where no limit of accuracy was given. */
    public static final double MOST_ACCURACY_DROP = 0.01;

    public static final String ENGINE = "mxnet";
    public static final String TRAINER = "mxnet";
    public static final String SOLVER = "exact";
    public static final String PAPER_SOLVER = "bellman-ford";
    public static final String DECISION = "max-softmax";
    public static final String ATTACH_POINTS = "cut-points";
    /** Heads with convolutions are left out: they take by far the longest to train and save less than grids. */
    public static final List<String> BLUEPRINTS = List.of("global-pool-dense", "grid-pool-hidden");

    public static final long SEED = 1;

    private Defaults() {}

    public static Arithmetic arithmetic(Optional<org.offramp.request.Arithmetic> given) {
        return Arithmetic.valueOf(
                given.orElse(org.offramp.request.Arithmetic.EXACT).name());
    }

    /** With one standard error to be safe. */
    public static Objective objective(JobObjective given) {
        return objective(given, Safety.ONE_STANDARD_ERROR);
    }

    /** @param usual the safety where none was given */
    public static Objective objective(JobObjective given, Safety usual) {
        ExitLimits exits = new ExitLimits(given.maxExits().orElse(MOST_EXITS), given.paper());
        return Objective.of(
                        Quantity.valueOf(
                                given.minimise().orElse(CostKind.ENERGY).name()),
                        exits.most())
                .with(exits)
                .with(accuracy(given, given.safety().orElse(usual)))
                .within(limits(given))
                .withMemory(given.maxMemoryBytes());
    }

    private static AccuracyLimits accuracy(JobObjective given, Safety safety) {
        boolean asked =
                given.maxAccuracyDrop().isPresent() || given.minAccuracy().isPresent();
        return new AccuracyLimits(
                asked ? given.maxAccuracyDrop() : OptionalDouble.of(MOST_ACCURACY_DROP),
                given.minAccuracy(),
                safety == Safety.ONE_STANDARD_ERROR,
                AccuracyMeasure.OVERALL);
    }

    private static Map<Quantity, Double> limits(JobObjective given) {
        Map<Quantity, Double> limits = new EnumMap<>(Quantity.class);
        given.maxLatencySeconds().ifPresent(most -> limits.put(Quantity.LATENCY, most));
        given.maxWorstLatencySeconds().ifPresent(most -> limits.put(Quantity.WORST_LATENCY, most));
        given.maxEnergyJoules().ifPresent(most -> limits.put(Quantity.ENERGY, most));
        return limits;
    }
}
