// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.AttachPointRule;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.pipeline.TinyNetworks;

class RuleAnalysisTest {
    private static final Path FILE = Path.of("net.onnx");
    private static final TensorType ROW = TensorType.float32(Shape.batched(4));

    /** Four dense layers a, b, c and logits, each of 16 MACs, and a softmax. */
    private static Network backbone() {
        List<Node> nodes = new ArrayList<>();
        String last = "x";
        for (String each : List.of("a", "b", "c", "logits")) {
            nodes.add(new Node("", new Dense(), List.of(last, "w"), each));
            last = each;
        }
        nodes.add(new Node("", new Softmax(1, false), List.of("logits"), "softmax"));
        return new Network(
                "backbone",
                List.of(new Input("x", ROW)),
                Map.of("w", Tensor.ofFloats(Shape.of(4, 4), new float[16])),
                nodes,
                List.of("softmax"));
    }

    private record Points(String id, List<AttachPoint> points) implements AttachPointRule {
        @Override
        public String description() {
            return "";
        }

        @Override
        public List<AttachPoint> find(Network backbone, BackboneClassifier classifier, AnalysisLimits limits) {
            assertThat(classifier).isEqualTo(new BackboneClassifier("logits", 4));
            return points;
        }
    }

    /** A dense layer that is applied several times. */
    private record Layers(String id, int layers) implements BlueprintRule {
        @Override
        public String description() {
            return "";
        }

        @Override
        public List<ExitHead> headsFor(Network backbone, BackboneClassifier classifier, AttachPoint point) {
            Input input = new Input(point.tensor(), point.type());
            List<Node> nodes = new ArrayList<>();
            String last = point.tensor();
            for (int i = 0; i < layers; i++) {
                nodes.add(new Node("", new Dense(), List.of(last, "weights"), "layer" + i));
                last = "layer" + i;
            }
            Tensor weights = Tensor.ofFloats(Shape.of(4, 4), new float[16]);
            Network dense = new Network("", List.of(input), Map.of("weights", weights), nodes, List.of(last));
            Network nothing = new Network("", List.of(input), Map.of(), List.of(), List.of(point.tensor()));
            return List.of(new ExitHead(id, id, point, nothing, dense, Set.of("weights")));
        }
    }

    /** Makes no heads at all. */
    private record Nothing(String id) implements BlueprintRule {
        @Override
        public String description() {
            return "";
        }

        @Override
        public List<ExitHead> headsFor(Network backbone, BackboneClassifier classifier, AttachPoint point) {
            return List.of();
        }
    }

    private static final AttachPoint A = new AttachPoint("a", ROW, 16);
    private static final AttachPoint B = new AttachPoint("b", ROW, 32);
    private static final AttachPoint C = new AttachPoint("c", ROW, 48);
    private static final AttachPointRule ALL = new Points("all", List.of(A, B, C));

    private static ExitPlan analyse(List<BlueprintRule> rules, double mostShare, String... ids) {
        return new RuleAnalysis(List.of(ALL), rules)
                .analyse(FILE, backbone(), "all", List.of(ids), new AnalysisLimits(0, mostShare));
    }

    private static List<String> names(ExitPlan plan) {
        return plan.heads().stream().map(ExitHead::name).toList();
    }

    @Test
    void asksAllBlueprintsForEveryPointInOrder() {
        ExitPlan plan = analyse(List.of(new Layers("two", 2), new Layers("one", 1)), 10);
        assertThat(names(plan))
                .containsExactly("exit1.one", "exit1.two", "exit2.one", "exit2.two", "exit3.one", "exit3.two");
        assertThat(plan.points()).containsExactly(A, B, C);
        assertThat(plan.classifier()).isEqualTo(new BackboneClassifier("logits", 4));
        assertThat(plan.omitted()).isEmpty();
    }

    @Test
    void pointsAreSortedByPosition() {
        List<AttachPoint> backwards = new ArrayList<>(List.of(A, B, C));
        Collections.reverse(backwards);
        ExitPlan plan = new RuleAnalysis(List.of(new Points("all", backwards)), List.of(new Layers("one", 1)))
                .analyse(FILE, backbone(), "all", List.of(), new AnalysisLimits(0, 10));
        assertThat(plan.points()).containsExactly(A, B, C);
        assertThat(names(plan)).containsExactly("exit1.one", "exit2.one", "exit3.one");
    }

    @Test
    void usesOnlyTheBlueprintsNamed() {
        List<BlueprintRule> rules = List.of(new Layers("two", 2), new Layers("one", 1));
        assertThat(names(analyse(rules, 10, "two", "two"))).containsExactly("exit1.two", "exit2.two", "exit3.two");
    }

    @Test
    void leavesOutHeadsThatCostMoreThanTheirShareOfTheRest() {
        ExitPlan plan = analyse(List.of(new Layers("one", 1), new Layers("two", 2)), 0.5);
        // Behind a there are 48 MACs, behind b 32, behind c 16.
        assertThat(names(plan)).containsExactly("exit1.one", "exit2.one");
        assertThat(plan.omitted())
                .extracting(Omission::subject)
                .containsExactly("exit1.two", "exit2.two", "exit3.one", "exit3.two");
        assertThat(plan.omitted().get(0).reason())
                .isEqualTo("At 'a' it would cost 32 MACs, more than 50.00 % of the 48 of the backbone behind it.");
    }

    @Test
    void namesPointsThatNoBlueprintFits() {
        ExitPlan plan = analyse(List.of(new Nothing("nothing")), 10);
        assertThat(plan.heads()).isEmpty();
        assertThat(plan.omitted())
                .contains(new Omission("exit2", "No blueprint has a head for the tensor 'b', float32[Nx4]."))
                .hasSize(3);
    }

    @Test
    void anUnknownRuleListsThoseAvailable() {
        RuleAnalysis analysis = new RuleAnalysis(List.of(ALL), List.of(new Layers("one", 1)));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> analysis.analyse(FILE, backbone(), "some", List.of(), AnalysisLimits.DEFAULT))
                .withMessageStartingWith("some: ")
                .withMessageEndingWith("Available: all.");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> analysis.analyse(FILE, backbone(), "all", List.of("six"), AnalysisLimits.DEFAULT))
                .withMessageStartingWith("six: ")
                .withMessageEndingWith("Available: one.");
    }

    @Test
    void refusesWhatIsNoClassifier() {
        RuleAnalysis analysis = new RuleAnalysis(List.of(ALL), List.of());
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() ->
                        analysis.analyse(FILE, TinyNetworks.withTwoInputs(), "all", List.of(), AnalysisLimits.DEFAULT))
                .withMessageStartingWith("net.onnx: ");
    }
}
