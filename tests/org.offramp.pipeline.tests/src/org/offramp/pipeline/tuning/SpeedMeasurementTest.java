// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.Progress;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.EngineSettings;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;
import org.offramp.pipeline.RecordingProgress;
import org.offramp.pipeline.ReferenceEngine;
import org.offramp.pipeline.TinyNetworks;

class SpeedMeasurementTest {
    private static final Network ANY_BATCH = TinyNetworks.identity(2);
    private static final List<String> SCORES = List.of("scores");

    /** Nanoseconds that a forward pass takes; each thread has a clock of its own, which only forward passes move. */
    private interface Cost {
        long of(String variant, long samples);
    }

    private final ThreadLocal<Long> clock = ThreadLocal.withInitial(() -> 0L);
    private final SpeedMeasurement speed = new SpeedMeasurement(1, clock::get);

    private ReferenceEngine engine(Cost cost) {
        return new ReferenceEngine("timed", "1", List.of("plain", "fused")).afterRun((variant, values) -> {
            clock.set(clock.get() + cost.of(variant, values.get(0).shape().extent(0)));
            return values;
        });
    }

    private EngineSettings fastest(ReferenceEngine engine, Network network, int cores) {
        EngineSettings fastest = speed.fastest(engine, network, SCORES, cores, Progress.NONE);
        assertThat(engine.closed).hasSameSizeAs(engine.prepared);
        return fastest;
    }

    @Test
    void choosesTheFasterVariant() {
        assertThat(fastest(engine((variant, n) -> n * (variant.equals("plain") ? 1000 : 3000)), ANY_BATCH, 1)
                        .variant())
                .isEqualTo("plain");
        assertThat(fastest(engine((variant, n) -> n * (variant.equals("plain") ? 3000 : 1000)), ANY_BATCH, 1)
                        .variant())
                .isEqualTo("fused");
    }

    @Test
    void choosesTheBatchSizeWithTheMostSamplesPerSecond() {
        assertThat(fastest(engine((variant, n) -> 10_000 + n), ANY_BATCH, 1).batchSize())
                .isEqualTo(64);
        assertThat(fastest(engine((variant, n) -> 1000 * n * n), ANY_BATCH, 1).batchSize())
                .isEqualTo(4);
    }

    @Test
    void usesAllCoresWhereThatIsFaster() {
        assertThat(fastest(engine((variant, n) -> 1000), ANY_BATCH, 3).workers())
                .isEqualTo(3);
    }

    @Test
    void usesAllCoresWhereOneIsHardlyFaster() {
        AtomicReference<ReferenceEngine> engine = new AtomicReference<>();
        Cost sharing = (variant, n) -> engine.get().prepared.size() > 6 ? 2100 : 1000;
        engine.set(engine(sharing));
        assertThat(fastest(engine.get(), ANY_BATCH, 2).workers()).isEqualTo(2);
    }

    @Test
    void keepsOneWorkerWhereItIsClearlyFaster() {
        AtomicReference<ReferenceEngine> engine = new AtomicReference<>();
        Cost disturbing = (variant, n) -> engine.get().prepared.size() > 6 ? 2300 : 1000;
        engine.set(engine(disturbing));
        assertThat(fastest(engine.get(), ANY_BATCH, 2).workers()).isEqualTo(1);
    }

    @Test
    void aFixedBatchSizeIsTheOnlyOneTried() {
        ReferenceEngine engine = engine((variant, n) -> 1000);
        Network network = TinyNetworks.identityForBatchesOf(5, 2);
        assertThat(fastest(engine, network, 2)).isEqualTo(new EngineSettings("plain", 2, 5));
        assertThat(engine.runs).containsOnly(5);
    }

    @ParameterizedTest
    @CsvSource({"1000, 4 16 64", "1000000, 4 16 64", "1100000, 4 16", "16000000, 4", "17000000, 1", "200000000, 1"})
    void triesNoBatchThatTakesTooMuchMemory(int features, String sizes) {
        ReferenceEngine engine = new ReferenceEngine();
        assertThat(SpeedMeasurement.choices(engine, relu(features), 1))
                .extracting(settings -> Integer.toString(settings.batchSize()))
                .containsExactly(sizes.split(" "));
    }

    private static Network relu(int features) {
        return TinyNetworks.single(Unary.of(UnaryFunction.RELU), TensorType.float32(Shape.batched(features)));
    }

    @Test
    void isNotMisledByASingleSlowRun() {
        AtomicInteger runs = new AtomicInteger();
        ReferenceEngine engine = engine((variant, n) ->
                n * (variant.equals("plain") ? 2000 : runs.incrementAndGet() % 7 == 0 ? 1_000_000 : 1000));
        assertThat(fastest(engine, ANY_BATCH, 1).variant()).isEqualTo("fused");
    }

    @Test
    void choosesAmongTheChoicesOnly() {
        ReferenceEngine engine = engine((variant, n) -> 1000);
        assertThat(SpeedMeasurement.choices(engine, ANY_BATCH, 2))
                .hasSize(12)
                .doesNotHaveDuplicates()
                .contains(fastest(engine, ANY_BATCH, 2), new EngineSettings("fused", 1, 4));
        assertThat(SpeedMeasurement.choices(engine, ANY_BATCH, 1)).hasSize(6);
    }

    @Test
    void tellsHowFarItIs() {
        RecordingProgress progress = new RecordingProgress();
        speed.fastest(engine((variant, n) -> 1000), ANY_BATCH, SCORES, 2, progress);
        assertThat(progress.tasks).containsExactly("Measuring timed");
        assertThat(progress.left()).isZero();
    }

    @Test
    void stopsWhenCancelled() {
        ReferenceEngine engine = engine((variant, n) -> 1000);
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> speed.fastest(engine, ANY_BATCH, SCORES, 2, new RecordingProgress(2)));
        assertThat(engine.prepared).hasSize(2);
        assertThat(engine.closed).hasSize(2);
    }

    @Test
    void anEnginesFailureReachesTheCaller() {
        ReferenceEngine broken = new ReferenceEngine().afterRun((variant, values) -> {
            throw new ComputeException("broken");
        });
        assertThatExceptionOfType(ComputeException.class)
                .isThrownBy(() -> speed.fastest(broken, ANY_BATCH, SCORES, 2, Progress.NONE))
                .withMessage("broken");
        assertThat(broken.closed).hasSameSizeAs(broken.prepared);
    }
}
