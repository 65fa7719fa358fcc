// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.jobs.Defaults;
import org.offramp.api.jobs.Spaces;
import org.offramp.api.search.Objective;
import org.offramp.request.Safety;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code offramp search}: the search alone, on anyone's profile. */
@Command(
        name = "search",
        sortOptions = false,
        description = {
            "Finds exits, thresholds and mapping for a profile of predictions and a table of costs.",
            "Exit code 1 when no plan meets the limits."
        })
final class SearchCommand implements Callable<Integer> {
    private final PlanSearch search;
    private final Streams streams;

    @Option(
            names = "--profile",
            required = true,
            paramLabel = "FILE",
            description = "NumPy archive: confidence float32 [K,N], predicted int32 [K,N] (or logits [K,N,C] instead of"
                    + " both), label int32 [N], the backbone's classifier last.")
    private Path profile = Path.of("");

    @Option(
            names = "--costs",
            required = true,
            paramLabel = "FILE",
            description = "costs.json of a conversion, or {\"cumulative\": [K numbers: the backbone up to each"
                    + " classifier], \"heads\": [K numbers, 0 for the last]}.")
    private Path costs = Path.of("");

    @Mixin
    private ObjectiveOptions objective = new ObjectiveOptions();

    @Mixin
    private SpaceOptions space = new SpaceOptions();

    @Option(
            names = "--exits",
            paramLabel = "N",
            split = ",",
            description = "Exits of every plan, as indices from 0 with commas between (default: any).")
    private List<Integer> exits = List.of();

    @Mixin
    private CertificationOptions certificate = new CertificationOptions();

    @Option(
            names = "--certification",
            paramLabel = "FILE",
            description = "Profile of samples that nothing before has seen, for --certify.")
    private Optional<Path> certification = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--solver",
            paramLabel = "ID",
            description = "What chooses the plan: see 'offramp strategies' (default: " + Defaults.SOLVER + "; "
                    + Defaults.PAPER_SOLVER + " with --paper).")
    private Optional<String> solver = Optional.empty();

    @Option(
            names = "--decision",
            paramLabel = "ID",
            description = "How sure a classifier is, from logits: max-softmax, entropy or margin (default: the"
                    + " profile's confidences, max-softmax of logits).")
    private Optional<String> decision = Optional.empty();

    @Option(
            names = "--temperature",
            description = "Try a temperature for each classifier, fitted to the profile's logits; kept only when the"
                    + " plan's objective becomes smaller at the same limits.")
    private boolean temperature;

    @Mixin
    private OutputOptions output = new OutputOptions();

    SearchCommand(PlanSearch search, Streams streams) {
        this.search = search;
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Optional<RiskLimit> limit = certificate.limit(certification);
        if (limit.isPresent() && certification.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--certify needs --certification=FILE");
        }
        String usual = objective.isPaper() ? Defaults.PAPER_SOLVER : Defaults.SOLVER;
        PlanSearch.Answer answer = search.search(
                new PlanSearch.Question(
                        profile,
                        costs,
                        solver.orElse(usual),
                        complete(objective(limit.isPresent())),
                        limit.flatMap(asked -> certification.map(file -> new PlanSearch.Certificate(asked, file))),
                        new DecidedProfiles.Asked(decision, temperature)),
                output.progress(streams));
        if (output.json()) {
            output.print(SearchJson.of(answer), streams);
        } else {
            SearchText.lines(answer).forEach(streams.out()::println);
        }
        return answer.result().shortfalls().isEmpty() ? ExitCode.DONE : ExitCode.GATE_NOT_MET;
    }

    private Objective complete(Objective objective) {
        Objective complete = Spaces.complete(objective, space.asGiven());
        return exits.isEmpty() ? complete : complete.in(complete.space().withHeads(exits));
    }

    /** A certified risk takes the place of the usual limit of accuracy. */
    private Objective objective(boolean certified) {
        Objective complete = objective.objective(Safety.NONE);
        return certified && !objective.limitsAccuracy() ? complete.ofAnyAccuracy() : complete;
    }
}
