// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.Goal;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.TemperatureFit;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Objective;
import org.offramp.api.search.TemperatureTrial;
import org.offramp.api.training.ExitProfile;
import org.offramp.pipeline.services.AvailableDecisions;
import org.offramp.pipeline.services.AvailableSearches;
import org.offramp.pipeline.services.Origin;
import org.offramp.pipeline.storage.JsonForm;
import org.offramp.pipeline.storage.Resumed;
import org.offramp.pipeline.training.TemperatureFitting;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stage evaluate: how sure the classifiers are, and whether temperatures make the plan better. */
@Component(service = DecisionStage.class)
public final class DecisionStage {
    private final AvailableDecisions decisions;
    private final AvailableSearches searches;
    private final TemperatureFit fit;
    private final ProfileStage profiles;

    @Activate
    public DecisionStage(
            @Reference AvailableDecisions decisions,
            @Reference AvailableSearches searches,
            @Reference TemperatureFit fit,
            @Reference ProfileStage profiles) {
        this.decisions = decisions;
        this.searches = searches;
        this.fit = fit;
        this.profiles = profiles;
    }

    /** Fails early where nothing could be exported in the end. */
    void check(ConversionRequest request) {
        decisions.deployable(request.strategies().decision().rule());
    }

    Resumed<Decided> decide(ConversionRequest request, TrainedCandidates trained, Progress progress)
            throws IOException {
        Decision plain =
                Decision.by(decisions.deployable(request.strategies().decision().rule()));
        Resumed<ExitProfile> profile = calibration(plain, request, trained, progress);
        if (!request.strategies().decision().temperature()) {
            return new Resumed<>(new Decided(plain, profile.value(), Optional.empty()), profile.resumed());
        }
        List<Double> temperatures = temperatures(request, trained, progress);
        Decision scaled = new Decision(plain.rule(), temperatures);
        ExitProfile other = calibration(scaled, request, trained, progress).value();
        TemperatureTrial trial = trial(temperatures, profile.value(), other, scaled, request, trained, progress);
        return new Resumed<>(
                trial.isKept()
                        ? new Decided(scaled, other, Optional.of(trial))
                        : new Decided(plain, profile.value(), Optional.of(trial)),
                profile.resumed());
    }

    private Resumed<ExitProfile> calibration(
            Decision decision, ConversionRequest request, TrainedCandidates trained, Progress progress)
            throws IOException {
        return profiles.profile(
                List.of("calibration"),
                () -> trained.pass().parts().calibration(progress),
                decision,
                request,
                trained,
                progress);
    }

    /** How often each classifier's logits are wrong and how sure they are of it, as a record for the cache. */
    private record Temperatures(List<Double> ofClassifiers) {}

    private List<Double> temperatures(ConversionRequest request, TrainedCandidates trained, Progress progress)
            throws IOException {
        List<String> dependencies = ProfileStage.dependencies(trained);
        dependencies.add(Origin.of(fit));
        return ProfileStage.results(request)
                .resume(
                        "temperatures",
                        dependencies,
                        new JsonForm<>(Temperatures.class),
                        () -> new Temperatures(new TemperatureFitting(
                                        trained.pass().engine(), fit)
                                .fit(
                                        trained.heads(),
                                        trained.kept().of(trained.pass().parts().calibration(progress)),
                                        progress)))
                .value()
                .ofClassifiers();
    }

    private TemperatureTrial trial(
            List<Double> temperatures,
            ExitProfile without,
            ExitProfile with,
            Decision scaled,
            ConversionRequest request,
            TrainedCandidates trained,
            Progress progress)
            throws IOException {
        ArchitectureSearch search = searches.byId(request.strategies().search());
        Objective objective = comparable(request.goal());
        var costs = trained.candidates().costs();
        List<String> dependencies = ProfileStage.dependencies(trained, scaled);
        dependencies.addAll(List.of(costs.toString(), objective.toString(), search.id() + " " + Origin.of(search)));
        return ProfileStage.results(request)
                .resume(
                        "temperature-trial",
                        dependencies,
                        new JsonForm<>(TemperatureTrial.class),
                        () -> TemperatureTrial.of(
                                temperatures,
                                search.search(without, costs, objective, progress),
                                search.search(with, costs, objective, progress),
                                objective))
                .value();
    }

    /** Where only a certificate limits what may get lost, its ε is the limit that both searches keep. */
    private static Objective comparable(Goal goal) {
        return goal.certification()
                .map(asked -> TemperatureTrial.comparable(
                        goal.objective(), asked.limit().epsilon()))
                .orElse(goal.objective());
    }
}
