// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.certification.CertificationRequest;
import org.offramp.api.certification.CertifiedResult;
import org.offramp.api.certification.CertifiedSearch;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.Baselines;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;
import org.offramp.graph.Fingerprint;
import org.offramp.pipeline.services.AvailableSearches;
import org.offramp.pipeline.services.Origin;
import org.offramp.pipeline.storage.CacheFolder;
import org.offramp.pipeline.storage.DataIdentity;
import org.offramp.pipeline.storage.Form;
import org.offramp.pipeline.storage.JsonForm;
import org.offramp.pipeline.storage.Resumed;
import org.offramp.pipeline.storage.StageResults;
import org.offramp.pipeline.training.ExitEvaluation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stages evaluate and search. What an earlier run has finished is taken from the cache. */
@Component(service = ProfileStages.class)
public final class ProfileStages {
    private final AvailableSearches searches;
    private final Baselines baselines;
    private final ProfileFiles profiles;
    private final CertifiedSearch certified;

    @Activate
    public ProfileStages(
            @Reference AvailableSearches searches,
            @Reference Baselines baselines,
            @Reference ProfileFiles profiles,
            @Reference CertifiedSearch certified) {
        this.searches = searches;
        this.baselines = baselines;
        this.profiles = profiles;
        this.certified = certified;
    }

    Resumed<ExitProfile> calibration(ConversionRequest request, TrainedCandidates trained, Progress progress)
            throws IOException {
        return profile("calibration", List.of(), request, trained, () -> {
            var samples = trained.pass().parts().calibration(progress);
            return new ExitEvaluation(trained.pass().engine())
                    .evaluate(trained.heads(), trained.kept().of(samples), progress);
        });
    }

    Resumed<ExitProfile> test(ConversionRequest request, TrainedCandidates trained, Progress progress)
            throws IOException {
        return profile("test", List.of(), request, trained, () -> {
            var samples = trained.pass().parts().test(progress);
            return new ExitEvaluation(trained.pass().engine())
                    .evaluate(trained.heads(), trained.kept().of(samples), progress);
        });
    }

    private ExitProfile certification(
            CertificationRequest asked, ConversionRequest request, TrainedCandidates trained, Progress progress)
            throws IOException {
        return profile("certification", List.of(trained.pass().parts().key(asked)), request, trained, () -> {
                    var samples = trained.pass().parts().certification(asked, progress);
                    return new ExitEvaluation(trained.pass().engine())
                            .evaluate(trained.heads(), trained.kept().of(samples), progress);
                })
                .value();
    }

    private Resumed<ExitProfile> profile(
            String part,
            List<String> more,
            ConversionRequest request,
            TrainedCandidates trained,
            StageResults.Work<ExitProfile> work)
            throws IOException {
        List<String> dependencies = new ArrayList<>(
                List.of(trained.pass().parts().key(), trained.pass().computedBy(), weights(trained.heads())));
        dependencies.addAll(more);
        return results(request).resume(part, dependencies, new ProfileForm(profiles), work);
    }

    /** Stands for all trained weights. */
    static String weights(List<ExitHead> heads) {
        return DataIdentity.key(
                heads.stream().map(head -> Fingerprint.of(head.classifier())).toList());
    }

    Resumed<Searched> search(
            ConversionRequest request, TrainedCandidates trained, ExitProfile calibration, Progress progress)
            throws IOException {
        var search = searches.byId(request.strategies().search());
        List<String> dependencies = new ArrayList<>(
                List.of(trained.pass().parts().key(), trained.pass().computedBy(), weights(trained.heads())));
        dependencies.add(trained.candidates().costs().toString());
        dependencies.add(request.goal().objective().toString());
        dependencies.add(search.id() + " " + Origin.of(search) + " " + Origin.of(baselines));
        if (request.goal().certification().isPresent()) {
            CertificationRequest asked = request.goal().certification().get();
            dependencies.add(asked.limit() + " " + trained.pass().parts().key(asked) + " " + Origin.of(certified));
        }
        return results(request)
                .resume(
                        "search",
                        dependencies,
                        new JsonForm<>(Searched.class),
                        () -> searched(search, request, trained, calibration, progress));
    }

    private Searched searched(
            ArchitectureSearch search,
            ConversionRequest request,
            TrainedCandidates trained,
            ExitProfile calibration,
            Progress progress)
            throws IOException {
        CostTable costs = trained.candidates().costs();
        if (request.goal().certification().isEmpty()) {
            SearchResult found =
                    search.search(calibration, costs, request.goal().objective(), progress);
            return new Searched(found, baselines(request, trained, found, calibration, progress), Optional.empty());
        }
        CertificationRequest asked = request.goal().certification().get();
        ExitProfile unseen = certification(asked, request, trained, progress);
        CertifiedResult found = certified.search(
                search, calibration, unseen, costs, request.goal().objective(), asked.limit(), progress);
        return new Searched(
                found.search(),
                baselines(request, trained, found.search(), calibration, progress),
                Optional.of(found.certification()));
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

    private static StageResults results(ConversionRequest request) {
        return new StageResults(new CacheFolder(request.folders().cache()));
    }

    private record ProfileForm(ProfileFiles files) implements Form<ExitProfile> {
        @Override
        public void write(ExitProfile profile, Path file) throws IOException {
            files.write(profile, file);
        }

        @Override
        public ExitProfile read(Path file) throws IOException {
            return files.read(file);
        }
    }
}
