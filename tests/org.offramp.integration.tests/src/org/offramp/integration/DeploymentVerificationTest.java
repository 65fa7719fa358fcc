// SPDX-License-Identifier: EPL-2.0
package org.offramp.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.Progress;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.DecisionRule;
import org.offramp.api.deployment.DeploymentExporter;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.deployment.DeploymentVerifier;
import org.offramp.api.deployment.Verification;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** An exported deployment on its own self-test: plain Java said what is right, MXNet and ONNX Runtime have to agree. */
class DeploymentVerificationTest {
    private static final int SAMPLES = 200;
    private static final int WIDTH = 6;
    private static final int CLASSES = 3;

    private static final Map<String, Double> THRESHOLDS = Map.of("max-softmax", 0.6, "margin", 0.4, "entropy", 0.3);

    private final Random random = new Random(5);

    static Stream<Arguments> decisions() {
        return Services.all(DecisionRule.class).stream()
                .filter(rule -> THRESHOLDS.containsKey(rule.id()))
                .flatMap(rule -> Stream.of(Arguments.of(rule, false), Arguments.of(rule, true)));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void theExportedFilesDoWhatTheEngineDoes(DecisionRule rule, boolean apart, @TempDir Path folder)
            throws IOException {
        Services.one(DeploymentExporter.class).export(request(rule, apart), folder);
        DataSpec data =
                DataSpec.parse("npz:" + folder.resolve("self-test.npz") + "?samples=x&labels=label&classes=" + CLASSES);
        Verification result = Services.one(DeploymentVerifier.class).verify(folder, data, Progress.NONE);
        assertThat(result.samples()).isBetween(SAMPLES - 5L, (long) SAMPLES);
        assertThat(result.disagreements()).isZero();
        assertThat(result.nearThreshold()).isZero();
        assertThat(result.accuracy()).isEqualTo(1);
        assertThat(result.exitRates()).hasSize(2).allMatch(rate -> rate > 0.1);
    }

    /** x → dense → relu, the attach point → logits. */
    private DeploymentRequest request(DecisionRule rule, boolean apart) {
        TensorType type = TensorType.float32(Shape.batched(WIDTH));
        Network backbone = new Network(
                "tiny",
                List.of(new Input("x", type)),
                Map.of("first", random(WIDTH, WIDTH), "last", random(CLASSES, WIDTH)),
                List.of(
                        new Node("", new Dense(), List.of("x", "first"), "hidden"),
                        new Node("", Unary.of(UnaryFunction.RELU), List.of("hidden"), "relu"),
                        new Node("", new Dense(), List.of("relu", "last"), "logits")),
                List.of("logits"));
        Network reduction = new Network("none", List.of(new Input("relu", type)), Map.of(), List.of(), List.of("relu"));
        Network classifier = new Network(
                "head",
                List.of(new Input("relu", type)),
                Map.of("weights", random(CLASSES, WIDTH)),
                List.of(new Node("", new Dense(), List.of("relu", "weights"), "logits")),
                List.of("logits"));
        ExitHead head =
                new ExitHead("early", "none", new AttachPoint("relu", type, 36), reduction, classifier, Set.of());
        ExitPlan candidates =
                new ExitPlan(backbone, new BackboneClassifier("logits", CLASSES), List.of(head), List.of());
        Plan plan =
                new Plan(List.of(0), List.of(THRESHOLDS.get(rule.id())), List.of(0, 1), List.of(apart ? 1 : 0), true);
        List<Double> halves = List.of(0.5, 0.5);
        return new DeploymentRequest(
                candidates,
                List.of(head),
                plan,
                new Decision(rule, List.of(1.3, 0.8)),
                costs(),
                new PlanFigures(1, 0, 0, 1, 1, 1, 1, halves, halves),
                random(SAMPLES, WIDTH),
                Map.of("seed", "5"));
    }

    private static ProcessorFigures processor(String name) {
        return new ProcessorFigures(name, 0, 0, 0, 0, 1 << 20, 1 << 20);
    }

    private static CostTable costs() {
        PartCost cost = new PartCost(1, 1, 1, 1, List.of());
        Part part = new Part("part", 1, List.of(cost, cost));
        return new CostTable(
                List.of(processor("small"), processor("large")),
                List.of(part, part),
                List.of(part),
                List.of(0),
                List.of(24L),
                List.of(new LinkFigures(0, 1, 0, 0, 0)),
                0,
                List.of());
    }

    private Tensor random(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.ofFloats(Shape.of(rows, columns), values);
    }
}
