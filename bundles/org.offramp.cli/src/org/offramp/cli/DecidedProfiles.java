// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.offramp.api.BadInputException;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.DecisionRule;
import org.offramp.api.decision.TemperatureFit;
import org.offramp.api.jobs.Defaults;
import org.offramp.api.search.Objective;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.TemperatureTrial;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Profiles of anyone's files, with confidences as they were written or as decided from logits. */
@Component(service = DecidedProfiles.class)
public final class DecidedProfiles {
    private final ProfileFiles files;
    private final TemperatureFit fit;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<DecisionRule> rules;

    @Activate
    public DecidedProfiles(@Reference ProfileFiles files, @Reference TemperatureFit fit) {
        this(files, fit, List.of());
    }

    DecidedProfiles(ProfileFiles files, TemperatureFit fit, List<DecisionRule> rules) {
        this.files = files;
        this.fit = fit;
        this.rules = rules;
    }

    /**
     * How to decide.
     *
     * @param rule id; what the file says if empty
     * @param temperature whether to try temperatures
     */
    record Asked(Optional<String> rule, boolean temperature) {}

    /** @param decision empty when the file's own confidences count */
    record Decided(ExitProfile profile, Optional<Decision> decision, Optional<TemperatureTrial> trial) {}

    /** @param search finds the plan that decides whether temperatures are kept, by the objective */
    Decided decide(Path file, Asked asked, Objective objective, Function<ExitProfile, SearchResult> search)
            throws IOException {
        Optional<Decision> plain = asked.rule()
                .or(() -> asked.temperature() ? Optional.of(Defaults.DECISION) : Optional.empty())
                .map(this::rule)
                .map(Decision::by);
        ExitProfile profile = read(file, plain);
        if (!asked.temperature() || plain.isEmpty()) {
            return new Decided(profile, plain, Optional.empty());
        }
        List<Double> temperatures = files.temperatures(file, fit);
        Decision scaled = new Decision(plain.get().rule(), temperatures);
        ExitProfile other = files.read(file, scaled);
        TemperatureTrial trial =
                TemperatureTrial.of(temperatures, search.apply(profile), search.apply(other), objective);
        return trial.isKept()
                ? new Decided(other, Optional.of(scaled), Optional.of(trial))
                : new Decided(profile, plain, Optional.of(trial));
    }

    ExitProfile read(Path file, Optional<Decision> decision) throws IOException {
        return decision.isPresent() ? files.read(file, decision.get()) : files.read(file);
    }

    private DecisionRule rule(String id) {
        return rules.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        id,
                        "There is no decision rule of this name.",
                        "Available: "
                                + rules.stream().map(DecisionRule::id).sorted().collect(Collectors.joining(", "))
                                + "."));
    }
}
