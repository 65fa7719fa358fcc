// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.offramp.api.Progress;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.decision.Decision;
import org.offramp.api.extraction.Features;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;
import org.offramp.graph.Fingerprint;
import org.offramp.pipeline.services.Origin;
import org.offramp.pipeline.storage.CacheFolder;
import org.offramp.pipeline.storage.DataIdentity;
import org.offramp.pipeline.storage.Form;
import org.offramp.pipeline.storage.Resumed;
import org.offramp.pipeline.storage.StageResults;
import org.offramp.pipeline.training.ExitEvaluation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Profiles of parts of the samples. What an earlier run has finished is taken from the cache. */
@Component(service = ProfileStage.class)
public final class ProfileStage {
    private final ProfileFiles profiles;

    @Activate
    public ProfileStage(@Reference ProfileFiles profiles) {
        this.profiles = profiles;
    }

    /** Reads features when they are needed. */
    interface Part {
        Features features() throws IOException;
    }

    /** @param part its name, and what more it depends on */
    Resumed<ExitProfile> profile(
            List<String> part,
            Part samples,
            Decision decision,
            ConversionRequest request,
            TrainedCandidates trained,
            Progress progress)
            throws IOException {
        List<String> dependencies = dependencies(trained, decision);
        dependencies.addAll(part.subList(1, part.size()));
        return results(request)
                .resume(
                        part.get(0),
                        dependencies,
                        new ProfileForm(profiles),
                        () -> new ExitEvaluation(trained.pass().engine(), decision)
                                .evaluate(trained.heads(), trained.kept().of(samples.features()), progress));
    }

    /** What all profiles depend on. */
    static List<String> dependencies(TrainedCandidates trained, Decision decision) throws IOException {
        List<String> dependencies = dependencies(trained);
        dependencies.add(decision.rule().id() + " " + Origin.of(decision.rule()) + " at " + decision.temperatures());
        return dependencies;
    }

    /** What all logits depend on. */
    static List<String> dependencies(TrainedCandidates trained) throws IOException {
        return new ArrayList<>(
                List.of(trained.pass().parts().key(), trained.pass().computedBy(), weights(trained.heads())));
    }

    /** Stands for all trained weights. */
    static String weights(List<ExitHead> heads) {
        return DataIdentity.key(
                heads.stream().map(head -> Fingerprint.of(head.classifier())).toList());
    }

    static StageResults results(ConversionRequest request) {
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
