// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.conversion.ConversionRequest;
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

    @Activate
    public ProfileStages(
            @Reference AvailableSearches searches, @Reference Baselines baselines, @Reference ProfileFiles profiles) {
        this.searches = searches;
        this.baselines = baselines;
        this.profiles = profiles;
    }

    Resumed<ExitProfile> calibration(ConversionRequest request, TrainedCandidates trained, Progress progress)
            throws IOException {
        return profile("calibration", request, trained, () -> {
            var samples = trained.pass().parts().calibration(progress);
            return new ExitEvaluation(trained.pass().engine())
                    .evaluate(trained.heads(), trained.kept().of(samples), progress);
        });
    }

    Resumed<ExitProfile> test(ConversionRequest request, TrainedCandidates trained, Progress progress)
            throws IOException {
        return profile("test", request, trained, () -> {
            var samples = trained.pass().parts().test(progress);
            return new ExitEvaluation(trained.pass().engine())
                    .evaluate(trained.heads(), trained.kept().of(samples), progress);
        });
    }

    private Resumed<ExitProfile> profile(
            String part, ConversionRequest request, TrainedCandidates trained, StageResults.Work<ExitProfile> work)
            throws IOException {
        List<String> dependencies =
                List.of(trained.pass().parts().key(), trained.pass().computedBy(), weights(trained.heads()));
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
        var search = searches.byId(request.search());
        List<String> dependencies = new ArrayList<>(
                List.of(trained.pass().parts().key(), trained.pass().computedBy(), weights(trained.heads())));
        dependencies.add(trained.candidates().costs().toString());
        dependencies.add(request.objective().toString());
        dependencies.add(search.id() + " " + Origin.of(search) + " " + Origin.of(baselines));
        return results(request).resume("search", dependencies, new JsonForm<>(Searched.class), () -> {
            SearchResult found =
                    search.search(calibration, trained.candidates().costs(), request.objective(), progress);
            return new Searched(found, baselines(request, trained, found, calibration, progress));
        });
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
                        request.objective(),
                        progress);
    }

    private static StageResults results(ConversionRequest request) {
        return new StageResults(new CacheFolder(request.cache()));
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
