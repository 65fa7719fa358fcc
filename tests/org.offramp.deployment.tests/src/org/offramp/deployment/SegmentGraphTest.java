// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.graph.Input;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class SegmentGraphTest {
    private final Fixture fixture = new Fixture();

    @Test
    void composedSegmentsGiveTheWholeBackbone() {
        Tensor value = fixture.samples;
        for (SegmentGraph segment : SegmentGraph.of(fixture.request(0.5, 0.5))) {
            String last = segment.boundary().orElse(segment.logits());
            value = run(segment.network(), segment.input().name(), value, last);
        }
        assertThat(value).isEqualTo(run(fixture.backbone, "x", fixture.samples, "logits"));
    }

    @Test
    void eachHeadSeesItsAttachPoint() {
        List<SegmentGraph> segments = SegmentGraph.of(fixture.request(0.5, 0.5));
        Tensor value = fixture.samples;
        for (int i = 0; i < fixture.heads.size(); i++) {
            ExitHead head = fixture.heads.get(i);
            SegmentGraph segment = segments.get(i);
            Tensor map =
                    run(fixture.backbone, "x", fixture.samples, head.point().tensor());
            Tensor mean = run(head.reduction(), head.point().tensor(), map, "mean");
            assertThat(run(segment.network(), segment.input().name(), value, segment.logits()))
                    .isEqualTo(run(head.classifier(), "mean", mean, "logits"));
            value = map;
        }
    }

    @Test
    void aSegmentHoldsOnlyWhatItNeeds() {
        List<SegmentGraph> segments = SegmentGraph.of(fixture.request(0.5, 0.5));
        assertThat(segments).extracting(segment -> segment.input().name()).containsExactly("x", "relu0", "relu2");
        assertThat(segments.get(0).network().constants()).containsOnlyKeys("w0", "b0", "early/classifier/weights");
        assertThat(segments.get(1).network().constants())
                .containsOnlyKeys("w1", "b1", "w2", "b2", "late/classifier/weights");
        assertThat(segments.get(2).network().constants()).containsOnlyKeys("weights");
        assertThat(segments.get(2).network().outputs()).containsExactly("logits");
    }

    @Test
    void aPlanWithoutExitsIsTheBackbone() {
        List<SegmentGraph> segments = SegmentGraph.of(fixture.request());
        assertThat(segments).hasSize(1);
        assertThat(segments.get(0).boundary()).isEmpty();
        assertThat(run(segments.get(0).network(), "x", fixture.samples, "logits"))
                .isEqualTo(run(fixture.backbone, "x", fixture.samples, "logits"));
    }

    @Test
    void refusesABatchOfSeveralSamplesThatIsFixed() {
        Input input = new Input("x", TensorType.float32(Shape.of(4, 3)));
        Network fixed = new Network(
                "fixed",
                List.of(input),
                Map.of(),
                List.of(new Node("", Unary.of(UnaryFunction.RELU), List.of("x"), "y")),
                List.of("y"));
        DeploymentRequest request = fixture.request();
        DeploymentRequest bad = new DeploymentRequest(
                new ExitPlan(fixed, new BackboneClassifier("y", 3), List.of(), List.of()),
                List.of(),
                request.plan(),
                request.decision(),
                request.costs(),
                request.calibration(),
                request.selfTestInputs(),
                Map.of());
        assertThatThrownBy(() -> SegmentGraph.of(bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'x'", "[4x3]", "batch");
    }

    private static Tensor run(Network network, String input, Tensor value, String output) {
        return new Interpreter(network)
                .run(Map.of(input, value), List.of(output))
                .get(0);
    }
}
