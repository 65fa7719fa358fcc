// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.offramp.api.jobs.Defaults;
import org.offramp.api.search.Objective;
import org.offramp.request.CostKind;
import org.offramp.request.Safety;
import org.offramp.request.io.JobObjective;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a plan is looked for: limits, objective, safety. */
final class ObjectiveOptions {
    @ArgGroup
    private Accuracy accuracy = new Accuracy();

    @Option(
            names = "--max-latency",
            paramLabel = "SECONDS",
            converter = PositiveAmount.class,
            description = "Largest mean latency of a sample.")
    private Optional<Double> maxLatency = Optional.empty();

    @Option(
            names = "--max-worst-latency",
            paramLabel = "SECONDS",
            converter = PositiveAmount.class,
            description = "Largest latency of a sample that goes as far as the thresholds let any sample go.")
    private Optional<Double> maxWorstLatency = Optional.empty();

    @Option(
            names = "--max-energy",
            paramLabel = "JOULES",
            converter = PositiveAmount.class,
            description = "Largest mean energy of a sample.")
    private Optional<Double> maxEnergy = Optional.empty();

    @Option(
            names = "--max-memory",
            paramLabel = "PROCESSOR=BYTES",
            converter = MemoryAmounts.Reading.class,
            description = "Largest number of bytes on a processor, beside what the platform's memories hold: weights of"
                    + " segments and heads together, and the largest activations; with commas between several.")
    private MemoryAmounts maxMemory = MemoryAmounts.NONE;

    @Option(
            names = "--max-exits",
            paramLabel = "N",
            converter = PositiveNumber.class,
            description = "Largest number of exits beside the backbone's own classifier (default: "
                    + Defaults.MOST_EXITS + ").")
    private Optional<Integer> maxExits = Optional.empty();

    @Option(
            names = "--objective",
            paramLabel = "WHAT",
            converter = CostKinds.class,
            description = "What to minimise: energy, latency, macs or worst-latency (default: energy).")
    private Optional<CostKind> objective = Optional.empty();

    @Option(
            names = "--safety",
            paramLabel = "HOW",
            converter = Safeties.class,
            description = "none: the accuracy drop meets its limit; 1se: also with one paired standard error more"
                    + " (default: 1se in convert, none in search).")
    private Optional<Safety> safety = Optional.empty();

    @Option(
            names = "--paper",
            description = "Keep the paper's rules: no more classifiers than processors, and its solver.")
    private boolean paper;

    /** At most one of the two. */
    private static final class Accuracy {
        @Option(
                names = "--max-accuracy-drop",
                paramLabel = "FRACTION",
                converter = Fraction.class,
                description = "Largest loss of accuracy against the backbone (default without --min-accuracy: "
                        + Defaults.MOST_ACCURACY_DROP + ").")
        private Optional<Double> maxDrop = Optional.empty();

        @Option(
                names = "--min-accuracy",
                paramLabel = "FRACTION",
                converter = Fraction.class,
                description = "Smallest accuracy.")
        private Optional<Double> min = Optional.empty();
    }

    /**
     * With the defaults for what was not given.
     *
     * @param usual the safety where none was given
     */
    Objective objective(Safety usual) {
        return Defaults.objective(asGiven(), usual);
    }

    /** Whether a limit of accuracy was given. */
    boolean limitsAccuracy() {
        return accuracy.maxDrop.isPresent() || accuracy.min.isPresent();
    }

    boolean isPaper() {
        return paper;
    }

    JobObjective asGiven() {
        return new JobObjective(
                objective,
                Given.number(accuracy.maxDrop),
                Given.number(accuracy.min),
                Given.number(maxLatency),
                Given.number(maxWorstLatency),
                Given.number(maxEnergy),
                maxMemory.byProcessor(),
                maxExits.isPresent() ? OptionalInt.of(maxExits.get()) : OptionalInt.empty(),
                safety,
                paper);
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class CostKinds implements ITypeConverter<CostKind> {
        @Override
        public CostKind convert(String text) {
            return Optional.ofNullable(CostKind.get(text))
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is none of energy, latency, macs, worst-latency"));
        }
    }

    @NonNullByDefault({}) // picocli says nothing of null
    private static final class Safeties implements ITypeConverter<Safety> {
        @Override
        public Safety convert(String text) {
            return Optional.ofNullable(Safety.get(text))
                    .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of none, 1se"));
        }
    }
}
