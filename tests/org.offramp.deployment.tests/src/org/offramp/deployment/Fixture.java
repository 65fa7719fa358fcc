// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.contract.LargestShare;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.decision.Decision;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** A backbone with three attach points and two heads with weights, made in code; the same in every run. */
final class Fixture {
    static final int CLASSES = 3;
    static final int SAMPLES = 40;

    private static final int CHANNELS = 4;
    private static final long SEED = 11;

    private final Random random = new Random(SEED);

    final Network backbone = backbone();
    final List<ExitHead> heads = List.of(head("early", "relu0"), head("late", "relu2"));
    final Tensor samples = random(Shape.of(SAMPLES, 2, 6, 6));

    /** Both exits; the last segment on another processor. */
    DeploymentRequest request(double... thresholds) {
        List<Integer> chosen = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        List<Integer> processors = new ArrayList<>();
        for (double threshold : thresholds) {
            processors.add(0);
            chosen.add(chosen.size());
            limits.add(threshold);
        }
        processors.add(thresholds.length == 0 ? 0 : 1);
        return request(new Plan(chosen, limits, processors));
    }

    DeploymentRequest request(Plan plan) {
        return request(plan, Decision.by(new LargestShare()));
    }

    DeploymentRequest request(Plan plan, Decision decision) {
        ExitPlan candidates = new ExitPlan(backbone, new BackboneClassifier("logits", CLASSES), heads, List.of());
        List<Double> rates = java.util.Collections.nCopies(plan.heads().size() + 1, 1.0 / 3);
        List<Double> accuracies = new ArrayList<>(rates);
        accuracies.set(0, Double.NaN);
        PlanFigures figures = new PlanFigures(0.9, 0.01, 0.002, 1234.5, 1e-7, 0.002, 0.004, rates, accuracies);
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("seed", "7");
        provenance.put("backbone", "<sha>");
        return new DeploymentRequest(candidates, heads, plan, decision, costs(), figures, samples, provenance);
    }

    private static CostTable costs() {
        ProcessorFigures small = new ProcessorFigures("small", 0.1, 0.01, 0, 0, 1 << 20, 1 << 20);
        ProcessorFigures large = new ProcessorFigures("large", 1, 0.1, 0, 0, 1 << 30, 1 << 30);
        List<Part> segments = List.of(part("s0", 100), part("s1", 200), part("s2", 300), part("s3", 400));
        List<Part> heads = List.of(part("early", 10), part("late", 20));
        long boundary = CHANNELS * 36 * 4;
        return new CostTable(
                List.of(small, large),
                segments,
                heads,
                List.of(0, 2),
                List.of(boundary, boundary, boundary),
                List.of(new LinkFigures(0, 1, 0.001, 1e-6, 1e-9)),
                0,
                List.of());
    }

    private static Part part(String name, long macs) {
        PartCost slow = new PartCost(macs * 1e-6, macs * 1e-9, macs, 2 * macs, List.of());
        PartCost fast = new PartCost(macs * 1e-7, macs * 1e-8, macs, 2 * macs, List.of());
        return new Part(name, macs, List.of(slow, fast));
    }

    /** [N,2,6,6] → three times convolution and relu → mean → logits → softmax. */
    private Network backbone() {
        Map<String, Tensor> constants = new LinkedHashMap<>();
        List<Node> nodes = new ArrayList<>();
        String x = "x";
        for (int i = 0; i < 3; i++) {
            constants.put("w" + i, random(Shape.of(CHANNELS, i == 0 ? 2 : CHANNELS, 3, 3)));
            constants.put("b" + i, random(Shape.of(CHANNELS)));
            nodes.add(new Node("", new Convolution(padded(), 1), List.of(x, "w" + i, "b" + i), "conv" + i));
            nodes.add(new Node("", Unary.of(UnaryFunction.RELU), List.of("conv" + i), "relu" + i));
            x = "relu" + i;
        }
        nodes.add(new Node("", mean(), List.of(x), "mean"));
        constants.put("weights", random(Shape.of(CLASSES, CHANNELS)));
        nodes.add(new Node("", new Dense(), List.of("mean", "weights"), "logits"));
        nodes.add(new Node("", new Softmax(1, false), List.of("logits"), "softmax"));
        Input input = new Input("x", TensorType.float32(Shape.batched(2, 6, 6)));
        return new Network("tiny", List.of(input), constants, nodes, List.of("softmax"));
    }

    /** Its tensors are named like the backbone's, as those of a rule may be. */
    private ExitHead head(String name, String tensor) {
        TensorType map = TensorType.float32(Shape.batched(CHANNELS, 6, 6));
        Network reduction = new Network(
                "reduction",
                List.of(new Input(tensor, map)),
                Map.of(),
                List.of(new Node("", mean(), List.of(tensor), "mean")),
                List.of("mean"));
        Network classifier = new Network(
                "classifier",
                List.of(new Input("mean", TensorType.float32(Shape.batched(CHANNELS)))),
                Map.of("weights", random(Shape.of(CLASSES, CHANNELS))),
                List.of(new Node("", new Dense(), List.of("mean", "weights"), "logits")),
                List.of("logits"));
        AttachPoint point = new AttachPoint(tensor, map, 100);
        return new ExitHead(name, "mean", point, reduction, classifier, Set.of("weights"));
    }

    private static Reduce mean() {
        return new Reduce(ReduceFunction.MEAN, List.of(2, 3), false);
    }

    private static Window padded() {
        return new Window(List.of(3, 3), List.of(1, 1), List.of(1, 1), List.of(1, 1), List.of(1, 1));
    }

    private Tensor random(Shape shape) {
        float[] values = new float[(int) shape.elementsPerSample()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (2 * random.nextDouble() - 1);
        }
        return Tensor.ofFloats(shape, values);
    }
}
