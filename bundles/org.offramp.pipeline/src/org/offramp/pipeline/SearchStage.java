// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.CertificationRequest;
import org.offramp.api.certification.CertifiedResult;
import org.offramp.api.certification.CertifiedSearch;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.cost.CostTable;
import org.offramp.api.decision.Decision;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.Baselines;
import org.offramp.api.search.IndependenceCheck;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;
import org.offramp.pipeline.services.AvailableSearches;
import org.offramp.pipeline.services.Origin;
import org.offramp.pipeline.storage.JsonForm;
import org.offramp.pipeline.storage.Resumed;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stages search and certify, and the profile that has the last word. What an earlier run has finished is taken from the cache. */
@Component(service = SearchStage.class)
public final class SearchStage {
    private final AvailableSearches searches;
    private final Baselines baselines;
    private final IndependenceCheck independence;
    private final ProfileStage profiles;
    private final CertifiedSearch certified;

    @Activate
    public SearchStage(
            @Reference AvailableSearches searches,
            @Reference Baselines baselines,
            @Reference IndependenceCheck independence,
            @Reference ProfileStage profiles,
            @Reference CertifiedSearch certified) {
        this.searches = searches;
        this.baselines = baselines;
        this.independence = independence;
        this.profiles = profiles;
        this.certified = certified;
    }

    Resumed<ExitProfile> test(
            ConversionRequest request, TrainedCandidates trained, Decision decision, Progress progress)
            throws IOException {
        return profiles.profile(
                List.of("test"), () -> trained.pass().parts().test(progress), decision, request, trained, progress);
    }

    private ExitProfile certification(
            CertificationRequest asked,
            ConversionRequest request,
            TrainedCandidates trained,
            Decision decision,
            Progress progress)
            throws IOException {
        var parts = trained.pass().parts();
        return profiles.profile(
                        List.of("certification", parts.key(asked)),
                        () -> parts.certification(asked, progress),
                        decision,
                        request,
                        trained,
                        progress)
                .value();
    }

    Resumed<Searched> search(ConversionRequest request, TrainedCandidates trained, Decided decided, Progress progress)
            throws IOException {
        var search = searches.byId(request.strategies().search());
        List<String> dependencies = ProfileStage.dependencies(trained, decided.decision());
        dependencies.add(trained.candidates().costs().toString());
        dependencies.add(request.goal().objective().toString());
        dependencies.add(
                search.id() + " " + Origin.of(search) + " " + Origin.of(baselines) + " " + Origin.of(independence));
        if (request.goal().certification().isPresent()) {
            CertificationRequest asked = request.goal().certification().get();
            dependencies.add(asked.limit() + " " + trained.pass().parts().key(asked) + " " + Origin.of(certified));
        }
        return ProfileStage.results(request)
                .resume(
                        "search",
                        dependencies,
                        new JsonForm<>(Searched.class),
                        () -> searched(search, request, trained, decided, progress));
    }

    private Searched searched(
            ArchitectureSearch search,
            ConversionRequest request,
            TrainedCandidates trained,
            Decided decided,
            Progress progress)
            throws IOException {
        ExitProfile calibration = decided.calibration();
        CostTable costs = trained.candidates().costs();
        if (request.goal().certification().isEmpty()) {
            SearchResult found =
                    search.search(calibration, costs, request.goal().objective(), progress);
            return judged(found, Optional.empty(), request, trained, calibration, progress);
        }
        CertificationRequest asked = request.goal().certification().get();
        ExitProfile unseen = certification(asked, request, trained, decided.decision(), progress);
        CertifiedResult found = certified.search(
                search, calibration, unseen, costs, request.goal().objective(), asked.limit(), progress);
        return judged(found.search(), Optional.of(found.certification()), request, trained, calibration, progress);
    }

    /** Beside what a plan has to be better than, and what the paper's assumption would have believed. */
    private Searched judged(
            SearchResult found,
            Optional<Certification> certification,
            ConversionRequest request,
            TrainedCandidates trained,
            ExitProfile calibration,
            Progress progress) {
        return new Searched(
                found,
                baselines(request, trained, found, calibration, progress),
                independence.check(
                        found,
                        calibration,
                        trained.candidates().costs(),
                        request.goal().objective(),
                        progress),
                certification);
    }

    private List<Baseline> baselines(
            ConversionRequest request,
            TrainedCandidates trained,
            SearchResult found,
            ExitProfile calibration,
            Progress progress) {
        return found.chosen().isEmpty()
                ? List.of()
                : baselines.of(
                        found.chosen().get().plan(),
                        calibration,
                        trained.candidates().costs(),
                        request.goal().objective(),
                        progress);
    }
}
