// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Concat;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

class CutPointRuleTest {
    private static final Binary ADD = new Binary(BinaryFunction.ADD);

    private static List<AttachPoint> find(Network backbone, long distance) {
        return new CutPointRule().find(backbone, Backbones.classifier(backbone), new AnalysisLimits(distance, 1));
    }

    private static List<String> tensors(Backbones backbone) {
        return find(backbone.to("logits"), 0).stream().map(AttachPoint::tensor).toList();
    }

    /** A stem, a residual block with an activation behind the merge, one without, a classifier. */
    private static Backbones residual() {
        return new Backbones(3, 4, 4)
                .pointwise("stem", "x", 2, 3)
                .node("stemRelu", Backbones.RELU, "stem")
                .pointwise("a", "stemRelu", 2, 2)
                .node("aRelu", Backbones.RELU, "a")
                .pointwise("b", "aRelu", 2, 2)
                .node("sum", ADD, "b", "stemRelu")
                .node("sumRelu", Backbones.RELU, "sum")
                .pointwise("c", "sumRelu", 2, 2)
                .node("sum2", ADD, "c", "sumRelu")
                .pointwise("d", "sum2", 2, 2)
                .node("mean", new Reduce(ReduceFunction.MEAN, List.of(2, 3), false), "d")
                .dense("logits", "mean", 5, 2);
    }

    @Test
    void findsActivationsAndMergesWithTheMacsBeforeThem() {
        TensorType map = TensorType.float32(Shape.batched(2, 4, 4));
        assertThat(find(residual().to("logits"), 0))
                .containsExactly(
                        new AttachPoint("stemRelu", map, 96),
                        new AttachPoint("sumRelu", map, 96 + 64 + 64),
                        new AttachPoint("sum2", map, 96 + 64 + 64 + 64));
    }

    @Test
    void keepsPointsApart() {
        assertThat(find(residual().to("logits"), 128))
                .extracting(AttachPoint::tensor)
                .containsExactly("stemRelu", "sumRelu");
        assertThat(find(residual().to("logits"), 129))
                .extracting(AttachPoint::tensor)
                .containsExactly("stemRelu", "sum2");
    }

    @Test
    void findsConcatenations() {
        Backbones backbone = new Backbones(3, 4, 4)
                .pointwise("left", "x", 2, 3)
                .pointwise("right", "x", 2, 3)
                .node("both", new Concat(1), "left", "right")
                .pointwise("next", "both", 2, 4)
                .node("mean", new Reduce(ReduceFunction.MEAN, List.of(2, 3), false), "next")
                .dense("logits", "mean", 5, 2);
        assertThat(tensors(backbone)).containsExactly("both");
    }

    @Test
    void leavesOutWhereNothingIsComputedBeforeOrBehind() {
        Backbones backbone = new Backbones(3, 4, 4)
                .node("early", Backbones.RELU, "x")
                .pointwise("conv", "early", 5, 3)
                .node("late", Backbones.RELU, "conv")
                .node("logits", new Reduce(ReduceFunction.MEAN, List.of(2, 3), false), "late");
        assertThat(tensors(backbone)).isEmpty();
    }

    @Test
    void findsHiddenLayersOfTheClassifierButNothingBehindTheLogits() {
        Backbones backbone = new Backbones(6)
                .dense("hidden", "x", 4, 6)
                .node("active", Unary.of(UnaryFunction.LEAKY_RELU), "hidden")
                .dense("logits", "active", 3, 4)
                .node("shifted", Backbones.RELU, "logits")
                .dense("more", "shifted", 3, 3);
        Network whole = backbone.to("more");
        assertThat(new CutPointRule().find(whole, Backbones.classifier(backbone.to("logits")), AnalysisLimits.DEFAULT))
                .extracting(AttachPoint::tensor)
                .containsExactly("active");
    }

    @Test
    void addingAConstantIsNoMerge() {
        Backbones backbone = new Backbones(3, 4, 4)
                .pointwise("conv", "x", 3, 3)
                .constant("bias", 3, 1, 1)
                .node("shifted", ADD, "conv", "bias")
                .pointwise("next", "shifted", 2, 3)
                .node("mean", new Reduce(ReduceFunction.MEAN, List.of(2, 3), false), "next")
                .dense("logits", "mean", 5, 2);
        assertThat(backbone.to("logits").type("shifted").shape()).isEqualTo(Shape.batched(3, 4, 4));
        assertThat(tensors(backbone)).isEmpty();
    }
}
