// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.Omission;
import org.offramp.api.Progress;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.evaluation.BenchmarkResult;
import org.offramp.api.evaluation.Evaluation;
import org.offramp.api.evaluation.EvaluationRequest;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.pipeline.InMemoryReader;
import org.offramp.pipeline.RecordingProgress;
import org.offramp.pipeline.ReferenceEngine;
import org.offramp.pipeline.TinyNetworks;
import org.offramp.pipeline.services.AvailableEngines;
import org.offramp.pipeline.services.AvailableReaders;
import org.offramp.pipeline.tuning.SpeedMeasurement;

class TopOneEvaluationTest {
    /** With the identity as the network, three of these four are right. */
    private static final InMemoryReader THREE_OF_FOUR =
            InMemoryReader.oneHot(3, new int[] {0, 1, 2, 2}, new int[] {0, 1, 2, 0});

    @TempDir
    Path cache = Path.of("");

    private final ReferenceEngine engine = new ReferenceEngine();

    private static TopOneEvaluation evaluation(Network network, InMemoryReader reader, ReferenceEngine... engines) {
        return new TopOneEvaluation(
                (file, arithmetic) -> new ImportedBackbone(network, "test", List.of()),
                new AvailableEngines(List.of(engines)),
                new AvailableReaders(List.of(reader)),
                new SpeedMeasurement(0));
    }

    private EvaluationRequest request(String data) {
        return new EvaluationRequest(Path.of("net.onnx"), Arithmetic.EXACT, DataSpec.parse(data), "reference", cache);
    }

    private Evaluation evaluate(Network network, InMemoryReader reader, String data, Progress progress)
            throws IOException {
        return evaluation(network, reader, engine).evaluate(request(data), progress);
    }

    private Evaluation evaluate(Network network, InMemoryReader reader) throws IOException {
        return evaluate(network, reader, "memory:here", Progress.NONE);
    }

    @Test
    void countsTheSamplesWhoseLargestScoreIsTheirLabel() throws IOException {
        RecordingProgress progress = new RecordingProgress();
        Evaluation result = evaluate(TinyNetworks.identity(3), THREE_OF_FOUR, "memory:here?scale=2", progress);
        assertThat(result.accuracy()).isEqualTo(0.75);
        assertThat(result.correct()).isEqualTo(3);
        assertThat(result.samples()).isEqualTo(4);
        assertThat(result.samplesPerSecond()).isPositive();
        assertThat(result.backbone()).isEqualTo("net.onnx");
        assertThat(result.data()).isEqualTo("memory:here?scale=2");
        assertThat(result.engine()).isEqualTo("reference 1.0");
        assertThat(result.settings().variant()).isEqualTo("plain");
        assertThat(engine.closed).hasSameSizeAs(engine.prepared);
        assertThat(progress.tasks).containsExactly("Measuring reference", "Evaluating");
        assertThat(progress.left()).isZero();
        assertThat(progress.notes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0:4, 0.5", "0:1, 0", "1:2, 1", "0:3, 0.3333333333333333"})
    void anotherNetworkAndRangeGiveAnotherAccuracy(String range, double accuracy) throws IOException {
        assertThat(evaluate(TinyNetworks.reversed(3), THREE_OF_FOUR, "memory:here?range=" + range, Progress.NONE)
                        .accuracy())
                .isEqualTo(accuracy);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void aFixedBatchSizeChangesNothing(int batch) throws IOException {
        assertThat(evaluate(TinyNetworks.identityForBatchesOf(batch, 3), THREE_OF_FOUR)
                        .accuracy())
                .isEqualTo(0.75);
        assertThat(engine.runs).containsOnly(batch);
    }

    @Test
    void scoresThatAreNoNumberAreNeverRight() throws IOException {
        float[][] samples = {{-1, 1}, {2, 1}};
        InMemoryReader reader = new InMemoryReader(Set.of(), 2, samples, new int[] {0, 0});
        Network logarithm = TinyNetworks.single(Unary.of(UnaryFunction.LOG), TinyNetworks.floats(2));
        RecordingProgress progress = new RecordingProgress();
        assertThat(evaluate(logarithm, reader, "memory:here", progress).correct())
                .isEqualTo(1);
        assertThat(progress.notes)
                .singleElement()
                .asString()
                .startsWith("1 of 2 samples have a score that is no number (NaN) and count as wrong.");
    }

    @Test
    void theTestSplitIsTheDefaultWhereTheReaderKnowsSplits() throws IOException {
        InMemoryReader withSplits = THREE_OF_FOUR.knowing("split");
        assertThat(evaluate(TinyNetworks.identity(3), withSplits).data()).isEqualTo("memory:here?split=test");
        assertThat(withSplits.opened()).isEqualTo("memory:here?split=test");
        evaluate(TinyNetworks.identity(3), withSplits, "memory:here?split=train", Progress.NONE);
        assertThat(withSplits.opened()).isEqualTo("memory:here?split=train");
        InMemoryReader without = THREE_OF_FOUR.knowing("other");
        evaluate(TinyNetworks.identity(3), without);
        assertThat(without.opened()).isEqualTo("memory:here");
    }

    @Test
    void namesTheRecordsThatCannotBeUsed() throws IOException {
        InMemoryReader reader = THREE_OF_FOUR
                .omitting("a", "It is empty.")
                .omitting("b", "It is cut short.")
                .omitting("c", "It is cut short.")
                .omitting("d", "It is empty.");
        RecordingProgress progress = new RecordingProgress();
        Evaluation result = evaluate(TinyNetworks.identity(3), reader, "memory:here", progress);
        assertThat(progress.notes)
                .containsExactly("4 records of memory:here can't be used."
                        + " a: It is empty. b: It is cut short. c: It is cut short. And 1 more.");
        assertThat(result.omitted()).hasSize(4).contains(new Omission("d", "It is empty."));
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void readsTheBackboneInTheArithmeticAskedFor(Arithmetic asked) throws IOException {
        List<Arithmetic> used = new ArrayList<>();
        TopOneEvaluation evaluation = new TopOneEvaluation(
                (file, arithmetic) -> {
                    used.add(arithmetic);
                    return new ImportedBackbone(TinyNetworks.identity(3), "test", List.of());
                },
                new AvailableEngines(List.of(engine)),
                new AvailableReaders(List.of(THREE_OF_FOUR)),
                new SpeedMeasurement(0));
        EvaluationRequest request =
                new EvaluationRequest(Path.of("net.onnx"), asked, DataSpec.parse("memory:here"), "reference", cache);
        assertThat(evaluation.evaluate(request, Progress.NONE).arithmetic()).isEqualTo(asked);
        evaluation.benchmark(request, 1, Progress.NONE);
        assertThat(used).containsExactly(asked, asked);
    }

    @Test
    void aNetworkMayKnowMoreClassesThanTheData() throws IOException {
        float[][] samples = {{0, 0, 1}, {0, 1, 0}};
        InMemoryReader twoClasses = new InMemoryReader(Set.of(), 2, samples, new int[] {1, 1});
        assertThat(evaluate(TinyNetworks.identity(3), twoClasses).accuracy()).isEqualTo(0.5);
    }

    @Test
    void refusesDataWithMoreClassesThanTheNetworkTellsApart() {
        InMemoryReader reader = new InMemoryReader(Set.of(), 4, new float[][] {{0, 0, 1}}, new int[] {3});
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> evaluate(TinyNetworks.identity(3), reader))
                .withMessage("memory:here: The data has 4 classes, but the network tells only 3 apart. Maybe it is"
                        + " another network's data.");
        assertThat(engine.prepared).isEmpty();
    }

    @Test
    void refusesDataThatDoesNotFitTheNetwork() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> evaluate(TinyNetworks.identity(5), THREE_OF_FOUR))
                .withMessageStartingWith("memory:here: ");
    }

    @Test
    void refusesNetworksThatAreNoClassifiers() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> evaluate(TinyNetworks.withTwoInputs(), THREE_OF_FOUR))
                .withMessageStartingWith("net.onnx: The network has 2 inputs");
    }

    @Test
    void refusesUnknownReadersAndEngines() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> evaluate(TinyNetworks.identity(3), THREE_OF_FOUR, "tape:here", Progress.NONE))
                .withMessage("tape: There is no reader of data of this name. Available: memory.");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> evaluation(TinyNetworks.identity(3), THREE_OF_FOUR)
                        .evaluate(request("memory:here"), Progress.NONE))
                .withMessage("reference: There is no engine of this name. Available: none.");
    }

    @Test
    void stopsWhenCancelled() {
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() ->
                        evaluate(TinyNetworks.identity(3), THREE_OF_FOUR, "memory:here", new RecordingProgress(0)));
        assertThat(engine.closed).hasSameSizeAs(engine.prepared);
    }

    @Test
    void aBenchmarkGivesOneFigureForEachRoundOfEachEngine() throws IOException {
        ReferenceEngine other = new ReferenceEngine("abacus", "2.0", List.of("beads"));
        RecordingProgress progress = new RecordingProgress();
        List<BenchmarkResult> results = evaluation(TinyNetworks.identity(3), THREE_OF_FOUR, engine, other)
                .benchmark(request("memory:here"), 3, progress);
        assertThat(results).extracting(BenchmarkResult::engineId).containsExactly("abacus", "reference");
        assertThat(results).extracting(BenchmarkResult::engine).containsExactly("abacus 2.0", "reference 1.0");
        assertThat(results).extracting(result -> result.settings().variant()).containsExactly("beads", "plain");
        assertThat(results)
                .allSatisfy(result -> assertThat(result.samplesPerSecond())
                        .hasSize(3)
                        .allSatisfy(figure -> assertThat(figure).isPositive()));
        assertThat(progress.tasks).endsWith("Benchmark");
        assertThat(progress.left()).isZero();
        assertThat(engine.closed).hasSameSizeAs(engine.prepared);
        assertThat(other.closed).hasSameSizeAs(other.prepared);
    }

    @Test
    void aBenchmarkClosesWhatItPreparedWhenAnEngineFails() {
        ReferenceEngine failing = new ReferenceEngine("zero", "1", List.of("plain")).preparesAtMost(0);
        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(() -> evaluation(TinyNetworks.identity(3), THREE_OF_FOUR, engine, failing)
                        .benchmark(request("memory:here"), 1, Progress.NONE));
        assertThat(engine.prepared).isNotEmpty();
        assertThat(engine.closed).hasSameSizeAs(engine.prepared);
    }
}
