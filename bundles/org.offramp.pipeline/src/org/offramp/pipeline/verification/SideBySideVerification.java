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
import org.offramp.api.deployment.Deployment;
import org.offramp.api.deployment.DeploymentReader;
import org.offramp.api.deployment.DeploymentVerifier;
import org.offramp.api.deployment.Verification;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.inference.Classifier;
import org.offramp.pipeline.inference.SampleInput;
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
    private final AvailableEngines engines;
    private final AvailableReaders readers;

    @Activate
    public SideBySideVerification(
            @Reference DeploymentReader deployments,
            @Reference Backbones backbones,
            @Reference NetworkFileEngine files,
            @Reference AvailableEngines engines,
            @Reference AvailableReaders readers) {
        this.deployments = deployments;
        this.backbones = backbones;
        this.files = files;
        this.engines = engines;
        this.readers = readers;
    }

    @Override
    public Verification verify(Path folder, DataSpec data, Progress progress) throws IOException {
        Deployment deployment = deployments.read(folder);
        List<Network> networks = new DeployedNetworks(backbones).read(deployment);
        Deployment.Segment first = deployment.segments().get(0);
        Classifier classifier = Classifier.of(first.file(), networks.get(0).withOutputs(List.of(first.logits())));
        Samples samples = readers.open(data, classifier);
        ComputeEngine engine = engines.byId(ENGINE);
        String variant = engine.variants().get(0);
        try (DeployedCascade own = new DeployedCascade(
                        deployment, (i, outputs) -> engine.prepare(networks.get(i), outputs, variant));
                DeployedCascade exported = new DeployedCascade(
                        deployment,
                        (i, outputs) -> files.open(deployment.segments().get(i).file(), networks.get(i), outputs))) {
            return compare(classifier, samples, exported, own, new CascadeComparison(networks.size()), progress);
        }
    }

    private static Verification compare(
            Classifier classifier,
            Samples samples,
            DeployedCascade exported,
            DeployedCascade own,
            CascadeComparison comparison,
            Progress progress)
            throws IOException {
        int most = classifier.input().type().shape().isFixed() ? 1 : BATCH;
        progress.begin("Verifying", samples.size());
        try (SampleStream stream = samples.read()) {
            for (Optional<SampleBatch> next = stream.next(most); next.isPresent(); next = stream.next(most)) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                SampleBatch batch = next.get();
                Tensor input = SampleInput.of(classifier.input(), batch)
                        .get(classifier.input().name());
                comparison.add(batch.labels(), exported.run(input), own.run(input));
                progress.advance(batch.size());
            }
        }
        return comparison.result();
    }
}
