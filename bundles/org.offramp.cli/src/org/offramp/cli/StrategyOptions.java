// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.List;
import java.util.Optional;
import org.offramp.api.jobs.Defaults;
import org.offramp.request.io.ConversionJob.JobStrategies;
import picocli.CommandLine.Option;

/** What does the work of a conversion. */
final class StrategyOptions {
    @Option(
            names = "--engine",
            paramLabel = "ID",
            description = "What runs the backbone: see 'offramp strategies' (default: " + Defaults.ENGINE + ").")
    private Optional<String> engine = Optional.empty();

    @Option(
            names = "--trainer",
            paramLabel = "ID",
            description = "What trains the heads (default: " + Defaults.TRAINER + ").")
    private Optional<String> trainer = Optional.empty();

    @Option(
            names = "--decision",
            paramLabel = "ID",
            description =
                    "How sure a classifier is: max-softmax, entropy, margin or a plug-in's rule, in the search and"
                            + " in the deployment (default: " + Defaults.DECISION + ").")
    private Optional<String> decision = Optional.empty();

    @Option(
            names = "--temperature",
            description = "Try a temperature for each classifier, fitted to the calibration samples; kept only when the"
                    + " plan's objective becomes smaller at the same limits.")
    private boolean temperature;

    @Option(
            names = "--solver",
            paramLabel = "ID",
            description = "What chooses the plan (default: " + Defaults.SOLVER + "; " + Defaults.PAPER_SOLVER
                    + " with --paper).")
    private Optional<String> solver = Optional.empty();

    @Option(
            names = "--attach-points",
            paramLabel = "ID",
            description = "Where exits can sit (default: " + Defaults.ATTACH_POINTS + ").")
    private Optional<String> attachPoints = Optional.empty();

    @Option(
            names = "--blueprint",
            paramLabel = "ID",
            arity = "1..*",
            description = "What kinds of heads are tried (default: global-pool-dense and grid-pool-hidden).")
    private List<String> blueprints = List.of();

    JobStrategies asGiven() {
        return new JobStrategies(engine, trainer, decision, temperature, solver, attachPoints, blueprints);
    }
}
