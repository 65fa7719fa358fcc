// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.compute.NetworkFileEngine;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.api.contract.LargestShare;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.deployment.Deployment;
import org.offramp.api.deployment.Verification;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.pipeline.InMemoryReader;
import org.offramp.pipeline.RecordingProgress;
import org.offramp.pipeline.ReferenceEngine;
import org.offramp.pipeline.TinyNetworks;
import org.offramp.pipeline.services.AvailableDecisions;
import org.offramp.pipeline.services.AvailableEngines;
import org.offramp.pipeline.services.AvailableReaders;

/** Two segments over vectors of two values: the first one's logits are the sample, the second's its opposite. */
class SideBySideVerificationTest {
    private static final Path FIRST = Path.of("segment-0.onnx");
    private static final Path SECOND = Path.of("segment-1.onnx");
    private static final TensorType PAIR = TinyNetworks.floats(2);

    /** Softmax of (2, 0). */
    private static final double CONFIDENCE_OF_2 = 1 / (1 + Math.exp(-2));

    private final ReferenceEngine engine = new ReferenceEngine("mxnet", "1", List.of("plain"));
    private final FileEngine files = new FileEngine();

    /** Runs what the file holds in plain Java; its logits may be shifted. */
    private static final class FileEngine implements NetworkFileEngine {
        final List<Path> opened = new ArrayList<>();
        final List<Integer> rows = new ArrayList<>();
        float shift;

        @Override
        public String id() {
            return "files";
        }

        @Override
        public PreparedNetwork open(Path file, Network content, List<String> outputs) {
            opened.add(file);
            ReferenceEngine shifting = new ReferenceEngine().afterRun((variant, values) -> {
                rows.add(values.get(0).shape().extent(0));
                float[] logits = values.get(0).toFloats();
                for (int i = 0; i < logits.length; i += 2) {
                    logits[i] += shift;
                }
                List<Tensor> changed = new ArrayList<>(values);
                changed.set(0, Tensor.ofFloats(values.get(0).shape(), logits));
                return changed;
            });
            return shifting.prepare(content, outputs, "plain");
        }
    }

    private static Network network(Path file) {
        boolean first = file.equals(FIRST);
        String input = first ? "x" : "handed";
        UnaryFunction function = first ? UnaryFunction.ABS : UnaryFunction.NEGATE;
        List<Node> nodes = List.of(
                new Node("", Unary.of(function), List.of(input), "logits"),
                new Node("", Unary.of(UnaryFunction.ABS), List.of(input), "handed out"));
        return new Network(
                "segment", List.of(new Input(input, PAIR)), Map.of(), nodes, List.of("logits", "handed out"));
    }

    private static Deployment.Classifier classifier(String logits) {
        return new Deployment.Classifier(Optional.empty(), logits, 1);
    }

    private static Deployment deployment(double threshold) {
        return deployment(threshold, false, classifier("logits"));
    }

    private static Deployment deployment(double threshold, boolean recall, Deployment.Classifier first) {
        return new Deployment(
                2,
                "largest",
                recall,
                List.of(
                        new Deployment.Segment(
                                FIRST,
                                new Input("x", PAIR),
                                first,
                                Optional.of(new Deployment.Exit(threshold, "handed out"))),
                        new Deployment.Segment(
                                SECOND, new Input("handed", PAIR), classifier("logits"), Optional.empty())));
    }

    private Verification verify(Deployment deployment, Progress progress) throws IOException {
        float[][] samples = {{2, 0}, {0, 2}, {1, 0}, {0, 3}};
        InMemoryReader reader = new InMemoryReader(Set.of(), 2, samples, new int[] {0, 1, 1, 0});
        Backbones backbones = (file, arithmetic) -> new ImportedBackbone(network(file), "test", List.of());
        SideBySideVerification verification = new SideBySideVerification(
                folder -> deployment,
                backbones,
                files,
                new AvailableDecisions(List.of(new LargestShare())),
                new AvailableEngines(List.of(engine)),
                new AvailableReaders(List.of(reader)));
        return verification.verify(Path.of("folder"), DataSpec.parse("memory:x"), progress);
    }

    @Test
    void countsWhereSamplesLeave() throws IOException {
        // {1,0} has a confidence of 0.73: it goes on, and its opposite is of the other class
        assertThat(verify(deployment(0.8), Progress.NONE))
                .isEqualTo(new Verification(4, 0, 0, 0.75, List.of(0.75, 0.25)));
        assertThat(files.opened).containsExactly(FIRST, SECOND);
    }

    @Test
    void aSegmentSeesOnlyTheSamplesThatStay() throws IOException {
        verify(deployment(0.8), Progress.NONE);
        assertThat(files.rows).containsExactly(4, 1);
        assertThat(engine.runs).containsExactly(4, 1);
    }

    @Test
    void aSegmentThatNobodyReachesIsNotRun() throws IOException {
        assertThat(verify(deployment(0.5), Progress.NONE).exitRates()).containsExactly(1.0, 0.0);
        assertThat(files.rows).containsExactly(4);
    }

    @Test
    void countsSamplesThatLeaveElsewhereOrWithAnotherLabel() throws IOException {
        files.shift = 1.5f; // {1,0} leaves early now; {0,2} goes on, and its opposite comes back with the other label
        assertThat(verify(deployment(0.8), Progress.NONE).disagreements()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.9e-5, 0, 0.9e-5})
    void samplesNearAThresholdAreListedApart(double distance) throws IOException {
        Verification result = verify(deployment(CONFIDENCE_OF_2 + distance), Progress.NONE);
        assertThat(result.nearThreshold()).isEqualTo(2);
        assertThat(result.disagreements()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.1e-5, 1.1e-5})
    void othersAreNot(double distance) throws IOException {
        assertThat(verify(deployment(CONFIDENCE_OF_2 + distance), Progress.NONE).nearThreshold())
                .isZero();
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        RecordingProgress progress = new RecordingProgress();
        verify(deployment(0.8), progress);
        assertThat(progress.tasks).containsExactly("Verifying");
        assertThat(progress.left()).isZero();
    }

    @Test
    void aTemperatureDecidesWhoLeaves() throws IOException {
        Deployment hot = deployment(0.8, false, new Deployment.Classifier(Optional.empty(), "logits", 20));
        assertThat(verify(hot, Progress.NONE).exitRates()).containsExactly(0.0, 1.0);
    }

    @Test
    void refusesARuleThatIsNotThere() {
        Deployment foreign = new Deployment(2, "guess", false, deployment(0.8).segments());
        assertThatThrownBy(() -> verify(foreign, Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll("guess", "Available: largest");
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> verify(deployment(0.8), new RecordingProgress(0)))
                .isInstanceOf(CancellationException.class);
        assertThat(engine.closed).hasSize(2);
    }

    @Test
    void refusesFilesThatHoldSomethingElse() {
        Deployment.Segment only =
                new Deployment.Segment(FIRST, new Input("y", PAIR), classifier("logits"), Optional.empty());
        assertRefused(new Deployment(2, "largest", false, List.of(only)), "the manifest says");
        Deployment.Segment output =
                new Deployment.Segment(FIRST, new Input("x", PAIR), classifier("probabilities"), Optional.empty());
        assertRefused(new Deployment(2, "largest", false, List.of(output)), "It has no output 'probabilities'");
        Deployment.Segment classes =
                new Deployment.Segment(FIRST, new Input("x", PAIR), classifier("logits"), Optional.empty());
        assertRefused(new Deployment(3, "largest", false, List.of(classes)), "there are 3 classes");
    }

    private void assertRefused(Deployment deployment, String reason) {
        assertThatThrownBy(() -> verify(deployment, Progress.NONE))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(FIRST.toString())
                .hasMessageContaining(reason);
    }
}
