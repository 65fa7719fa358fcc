// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.analysis.BlueprintRule;
import org.offramp.api.analysis.ExitHead;
import org.offramp.graph.Fingerprint;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

class BlueprintsTest {
    private static final BlueprintRule GLOBAL = new GlobalPoolBlueprint();
    private static final BlueprintRule GRID = new GridPoolBlueprint();
    private static final BlueprintRule CONVOLUTION = new PooledConvolutionBlueprint();

    /** A map behind an activation, pooled over all its spatial axes. */
    private static Network pooled(ReduceFunction function, long channels, long rows, long columns) {
        return new Backbones(channels, rows, columns)
                .node("map", Backbones.RELU, "x")
                .node("pool", new Reduce(function, List.of(2, 3), false), "map")
                .dense("logits", "pool", 5, channels)
                .to("logits");
    }

    /** A map of 6x2 that is pooled to 3x2 and flattened, and a classifier with a hidden layer. */
    private static Network flattened() {
        Window halving = new Window(List.of(2, 1), List.of(2, 1), List.of(1, 1), List.of(0, 0), List.of(0, 0));
        return new Backbones(2, 6, 2)
                .node("map", Backbones.RELU, "x")
                .node("part", new MaxPool(halving, false), "map")
                .node("flat", new Reshape(Shape.batched(12)), "part")
                .dense("hidden", "flat", 7, 12)
                .node("active", Backbones.RELU, "hidden")
                .dense("logits", "active", 5, 7)
                .to("logits");
    }

    private static List<ExitHead> heads(BlueprintRule rule, Network backbone, String tensor) {
        return rule.headsFor(backbone, Backbones.classifier(backbone), Backbones.point(backbone, tensor));
    }

    private static Shape reduced(ExitHead head) {
        return head.reduction().type(head.reduction().outputs().get(0)).shape();
    }

    private static float[] reduce(ExitHead head) {
        int size = (int) head.point().type().shape().elementsPerSample();
        float[] values = new float[size];
        IntStream.range(0, size).forEach(i -> values[i] = i);
        Tensor map = Tensor.ofFloats(head.point().type().shape().withBatch(1), values);
        return new Interpreter(head.reduction())
                .run(Map.of(head.point().tensor(), map), head.reduction().outputs())
                .get(0)
                .toFloats();
    }

    @Test
    void poolsGloballyAsTheBackboneDoes() {
        ExitHead mean =
                heads(GLOBAL, pooled(ReduceFunction.MEAN, 2, 2, 2), "map").get(0);
        assertThat(reduce(mean)).containsExactly(1.5f, 5.5f);
        ExitHead maximum =
                heads(GLOBAL, pooled(ReduceFunction.MAXIMUM, 2, 2, 2), "map").get(0);
        assertThat(reduce(maximum)).containsExactly(3, 7);
        assertThat(mean.macs()).isEqualTo(2 * 5);
        assertThat(mean.trainable())
                .containsExactlyInAnyOrder("map.global-pool-dense.logits.weight", "map.global-pool-dense.logits.bias");
    }

    @Test
    void flattensAsManyCellsAsTheBackboneDoes() {
        ExitHead head = heads(GLOBAL, flattened(), "map").get(0);
        assertThat(reduced(head)).isEqualTo(Shape.batched(2 * 3 * 2));
        assertThat(reduce(head)).startsWith(1, 2, 5, 6, 9, 10);
    }

    @Test
    void flatFeaturesAreTakenAsTheyAre() {
        Network backbone = flattened();
        ExitHead head = heads(GLOBAL, backbone, "active").get(0);
        assertThat(head.reduction().nodes()).isEmpty();
        assertThat(head.macs()).isEqualTo(7 * 5);
        assertThat(heads(GRID, backbone, "active")).isEmpty();
        assertThat(heads(CONVOLUTION, backbone, "active")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "32, 32, 2x2, 4x4",
        "8, 8, 2x2, 4x4",
        "7, 7, 2x2, 3x3",
        "4, 4, 2x2, 2x2",
        "25, 5, 2x2, 4x2",
        "2, 2, 1x1, 1x1",
        "8, 1, 2x1, 4x1"
    })
    void choosesGridsForTheMap(long rows, long columns, String small, String large) {
        List<ExitHead> heads = heads(GRID, pooled(ReduceFunction.MEAN, 3, rows, columns), "map");
        assertThat(heads)
                .extracting(ExitHead::name)
                .containsExactly("grid-pool-hidden-64", "grid-pool-hidden-128", "grid-pool-hidden-256");
        assertThat(heads.get(0).reduction().has("map.maximum" + small)).isTrue();
        assertThat(heads.get(1).reduction().has("map.average" + large)).isTrue();
    }

    @Test
    void aGridHoldsAveragesAndMaxima() {
        ExitHead head = heads(GRID, pooled(ReduceFunction.MEAN, 1, 4, 4), "map").get(0);
        assertThat(reduce(head)).containsExactly(2.5f, 4.5f, 10.5f, 12.5f, 5, 7, 13, 15);
        assertThat(head.macs()).isEqualTo(8 * 64 + 64 * 5);
    }

    @Test
    void headsOfOneGridShareTheirReduction() {
        List<ExitHead> heads = heads(GRID, pooled(ReduceFunction.MEAN, 1, 4, 4), "map");
        assertThat(Fingerprint.of(heads.get(0).reduction()))
                .isEqualTo(Fingerprint.of(heads.get(1).reduction()));
    }

    @Test
    void seriesArePooledToBins() {
        Network backbone = new Backbones(2, 100)
                .node("map", Backbones.RELU, "x")
                .node("pool", new Reduce(ReduceFunction.MEAN, List.of(2), false), "map")
                .dense("logits", "pool", 5, 2)
                .to("logits");
        assertThat(heads(GRID, backbone, "map"))
                .extracting(BlueprintsTest::reduced)
                .containsExactly(Shape.batched(2 * 2 * 5), Shape.batched(2 * 2 * 10), Shape.batched(2 * 2 * 10));
        assertThat(heads(CONVOLUTION, backbone, "map"))
                .extracting(BlueprintsTest::reduced)
                .containsExactly(Shape.batched(2, 25));
    }

    @ParameterizedTest
    @CsvSource({"32, 32, 8, 8", "15, 8, 7, 8", "3, 3, 3, 3"})
    void convolvesASmallMap(long rows, long columns, long smallRows, long smallColumns) {
        ExitHead head = heads(CONVOLUTION, pooled(ReduceFunction.MEAN, 2, rows, columns), "map")
                .get(0);
        assertThat(reduced(head)).isEqualTo(Shape.batched(2, smallRows, smallColumns));
        assertThat(head.macs()).isEqualTo(smallRows * smallColumns * 2 * 9 * 32 + 32 * 5);
    }

    @Test
    void aMapSmallerThanTheKernelIsNotConvolved() {
        assertThat(heads(CONVOLUTION, pooled(ReduceFunction.MEAN, 2, 8, 2), "map"))
                .isEmpty();
    }
}
