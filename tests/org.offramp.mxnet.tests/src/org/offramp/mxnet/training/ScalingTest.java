// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;

class ScalingTest {
    private final TinyFeatures features = new TinyFeatures(3, 7, 1e-9f, 100, 9, 0, 100, 8, 0, 100);

    @Test
    void givesMeanZeroAndDeviationOne() {
        Scaling scaling = Scaling.of(TinyHeads.dense(3, 2), new TinyFeatures(3, 1, -4, 10, 3, 4, 30));
        float[] first = {0, 1, -4, 10};
        scaling.apply(first, 1);
        assertThat(first).containsExactly(new float[] {0, -1, -1, -1}, within(1e-6f));
    }

    @Test
    void doesntBlowUpWhatHardlyVaries() {
        Scaling scaling = Scaling.of(TinyHeads.dense(3, 2), features);
        float[] values = {7, 1e-9f, 101};
        scaling.apply(values, 0);
        assertThat(values[1]).isBetween(-1e-3f, 1e-3f);
        assertThat(values[2]).isFinite();
    }

    @Test
    void takesFeaturesThatNeverVaryAsTheyAre() {
        Scaling scaling = Scaling.of(TinyHeads.dense(3, 2), new TinyFeatures(3, 5, 6, 7, 5, 6, 7));
        float[] values = {6, 6, 7};
        scaling.apply(values, 0);
        assertThat(values).containsExactly(1, 0, 0);
    }

    @Test
    void reachesTheDenseLayerBehindAReshape() {
        assertThat(Scaling.of(TinyHeads.dense(3, 2, new Reshape(Shape.batched(3))), features)
                        .layer())
                .hasValueSatisfying(layer -> assertThat(layer.operator()).isEqualTo(new Dense()));
    }

    @Test
    void leavesFeaturesAloneThatNoDenseLayerTakesIn() {
        Scaling scaling = Scaling.of(TinyHeads.dense(3, 2, Unary.of(UnaryFunction.RELU)), features);
        float[] values = {7, 8, 9};
        scaling.apply(values, 0);
        assertThat(scaling.layer()).isEmpty();
        assertThat(values).containsExactly(7, 8, 9);
    }
}
