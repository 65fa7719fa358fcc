// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.Omission;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.datasets.SampleStream;
import org.offramp.api.decision.Decision;
import org.offramp.api.deployment.DeploymentExporter;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;
import org.offramp.graph.Input;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.inference.SampleInput;
import org.offramp.pipeline.storage.StagingFolder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stage export: the deployment, and beside it profiles and costs for those who search on their own. */
@Component(service = ExportStage.class)
public final class ExportStage {
    private static final int SELF_TEST_SAMPLES = 16;

    private final DeploymentExporter exporter;
    private final ProfileFiles profiles;
    private final CostFiles costs;

    @Activate
    public ExportStage(
            @Reference DeploymentExporter exporter, @Reference ProfileFiles profiles, @Reference CostFiles costs) {
        this.exporter = exporter;
        this.profiles = profiles;
        this.costs = costs;
    }

    /**
     * An earlier deployment doesn't stay when no plan was chosen.
     *
     * @return code that could not be written
     */
    List<Omission> export(
            ConversionRequest request,
            TrainedCandidates trained,
            Optional<RatedPlan> chosen,
            Decided decided,
            ExitProfile test,
            Map<String, String> provenance)
            throws IOException {
        Path folder = Files.createDirectories(request.folders().out().resolve("deployment"));
        List<Omission> omitted = List.of();
        if (chosen.isPresent()) {
            omitted =
                    exporter.export(deployment(request, trained, chosen.get(), decided.decision(), provenance), folder);
        } else {
            Files.deleteIfExists(folder.resolve("manifest.json"));
        }
        try (StagingFolder staging = StagingFolder.in(request.folders().out())) {
            profiles.write(decided.calibration(), staging.folder().resolve("profile-calibration.npz"));
            profiles.write(test, staging.folder().resolve("profile-test.npz"));
            costs.write(trained.candidates().costs(), staging.folder().resolve("costs.json"));
            staging.publish();
        }
        return omitted;
    }

    private static DeploymentRequest deployment(
            ConversionRequest request,
            TrainedCandidates trained,
            RatedPlan chosen,
            Decision decision,
            Map<String, String> provenance)
            throws IOException {
        return new DeploymentRequest(
                trained.candidates().plan(),
                trained.heads(),
                chosen.plan(),
                decision,
                trained.candidates().costs(),
                chosen.figures(),
                selfTest(request, trained),
                trained.candidates().codeWriters(),
                provenance);
    }

    private static Tensor selfTest(ConversionRequest request, TrainedCandidates trained) throws IOException {
        Input input = trained.candidates().plan().backbone().inputs().get(0);
        try (SampleStream stream = trained.pass()
                .source()
                .open(request.data().calibration().orElse(request.data().training()))
                .read()) {
            return SampleInput.of(input, stream.next(SELF_TEST_SAMPLES).orElseThrow())
                    .get(input.name());
        }
    }
}
