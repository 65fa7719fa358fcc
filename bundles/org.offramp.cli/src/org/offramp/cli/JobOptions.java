// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.offramp.request.io.ConversionJob;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to convert, by options. */
final class JobOptions {
    @Option(names = "--backbone", paramLabel = "FILE", description = "The pretrained network.")
    private Optional<Path> backbone = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "SPEC",
            description = "Trains the heads: reader:PATH?key=value&…, for example cifar10:DIR?split=train.")
    private Optional<String> data = Optional.empty();

    @Option(
            names = "--calibration",
            paramLabel = "SPEC",
            description = "Chooses the thresholds; the backbone must not have seen it (default: a part of --data).")
    private Optional<String> calibration = Optional.empty();

    @Option(
            names = "--test",
            paramLabel = "SPEC",
            description = "The last word on the plan, touched once (default: a part of --data).")
    private Optional<String> test = Optional.empty();

    @Option(names = "--platform", paramLabel = "FILE", description = "The hardware, a .platform file.")
    private Optional<Path> platform = Optional.empty();

    @Option(
            names = "--min-distance",
            paramLabel = "MACS",
            converter = WholeNumber.class,
            description = "Least distance between two attach points; 0 takes all (default: 0).")
    private Optional<Long> minDistance = Optional.empty();

    @Option(
            names = "--period",
            paramLabel = "SECONDS",
            converter = PositiveAmount.class,
            description = "Time from one sample to the next (default: the latency itself).")
    private Optional<Double> period = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Decides everything random (default: 1).")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private ArithmeticOption arithmetic = new ArithmeticOption();

    @Mixin
    private ObjectiveOptions objective = new ObjectiveOptions();

    @Mixin
    private SpaceOptions space = new SpaceOptions();

    @Mixin
    private StrategyOptions strategies = new StrategyOptions();

    /** Names of options that are needed but were not given. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (backbone.isEmpty()) {
            missing.add("--backbone");
        }
        if (data.isEmpty()) {
            missing.add("--data");
        }
        if (platform.isEmpty()) {
            missing.add("--platform");
        }
        return missing;
    }

    /** When nothing is missing. */
    ConversionJob job() {
        return new ConversionJob(
                Path.of(""),
                backbone.orElseThrow(),
                arithmetic.asGiven(),
                data.orElseThrow(),
                calibration,
                test,
                platform.orElseThrow(),
                Optional.empty(),
                objective.asGiven(),
                space.asGiven(),
                Optional.empty(),
                new ConversionJob.AnalysisBounds(Given.whole(minDistance), OptionalDouble.empty()),
                strategies.asGiven(),
                Given.number(period),
                Given.whole(seed));
    }
}
