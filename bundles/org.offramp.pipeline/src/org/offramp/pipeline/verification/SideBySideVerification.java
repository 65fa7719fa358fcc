// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.offramp.api.Progress;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.NetworkFileEngine;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.SampleBatch;
import org.offramp.api.datasets.SampleStream;
import org.offramp.api.datasets.Samples;
import org.offramp.api.decision.Decision;
import org.offramp.api.deployment.Deployment;
import org.offramp.api.deployment.DeploymentReader;
import org.offramp.api.deployment.DeploymentVerifier;
import org.offramp.api.deployment.Verification;
import org.offramp.graph.Input;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.inference.SampleInput;
import org.offramp.pipeline.services.AvailableDecisions;
import org.offramp.pipeline.services.AvailableEngines;
import org.offramp.pipeline.services.AvailableReaders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs the exported files byte for byte in one engine, and what Offramp reads out of them in the conversion's engine.
 */
@Component
public final class SideBySideVerification implements DeploymentVerifier {
    /** The engine that conversions use unless asked otherwise. */
    private static final String ENGINE = "mxnet";

    private static final int BATCH = 64;

    private final DeploymentReader deployments;
    private final Backbones backbones;
    private final NetworkFileEngine files;
    private final AvailableDecisions decisions;
    private final AvailableEngines engines;
    private final AvailableReaders readers;

    @Activate
    public SideBySideVerification(
            @Reference DeploymentReader deployments,
            @Reference Backbones backbones,
            @Reference NetworkFileEngine files,
            @Reference AvailableDecisions decisions,
            @Reference AvailableEngines engines,
            @Reference AvailableReaders readers) {
        this.deployments = deployments;
        this.backbones = backbones;
        this.files = files;
        this.decisions = decisions;
        this.engines = engines;
        this.readers = readers;
    }

    @Override
    public Verification verify(Path folder, DataSpec data, Progress progress) throws IOException {
        Deployment deployment = deployments.read(folder);
        Decision decision = decision(deployment);
        List<DeployedNetworks.Graphs> graphs = new DeployedNetworks(backbones).read(deployment);
        Input input = deployment.input();
        Samples samples = readers.open(data, input.type().shape(), deployment.classes());
        ComputeEngine engine = engines.byId(ENGINE);
        String variant = engine.variants().get(0);
        try (DeployedCascade own = new DeployedCascade(
                        deployment,
                        decision,
                        graphs,
                        (graph, outputs) -> engine.prepare(graph.network(), outputs, variant));
                DeployedCascade exported = new DeployedCascade(
                        deployment,
                        decision,
                        graphs,
                        (graph, outputs) -> files.open(graph.file(), graph.network(), outputs))) {
            return compare(input, samples, exported, own, new CascadeComparison(graphs.size()), progress);
        }
    }

    private Decision decision(Deployment deployment) {
        List<Double> temperatures = deployment.segments().stream()
                .map(segment -> segment.classifier().temperature())
                .toList();
        return new Decision(decisions.byId(deployment.rule()), temperatures);
    }

    private static Verification compare(
            Input expected,
            Samples samples,
            DeployedCascade exported,
            DeployedCascade own,
            CascadeComparison comparison,
            Progress progress)
            throws IOException {
        int most = expected.type().shape().isFixed() ? 1 : BATCH;
        progress.begin("Verifying", samples.size());
        try (SampleStream stream = samples.read()) {
            for (Optional<SampleBatch> next = stream.next(most); next.isPresent(); next = stream.next(most)) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                SampleBatch batch = next.get();
                Tensor input = SampleInput.of(expected, batch).get(expected.name());
                comparison.add(batch.labels(), exported.run(input), own.run(input));
                progress.advance(batch.size());
            }
        }
        return comparison.result();
    }
}
