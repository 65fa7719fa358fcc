// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.Progress;
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.conformance.ConformanceCase;
import org.offramp.api.conformance.ConformanceResult;
import org.offramp.api.conformance.ConformanceResult.Failed;
import org.offramp.api.conformance.ConformanceResult.Passed;
import org.offramp.api.conformance.ConformanceResult.Unsupported;
import org.offramp.api.conformance.ConformanceSuite;
import org.offramp.api.conformance.ConformanceTrial;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.pipeline.RecordingProgress;
import org.offramp.pipeline.ReferenceEngine;
import org.offramp.pipeline.TinyNetworks;
import org.offramp.pipeline.services.AvailableEngines;

class EngineConformanceTest {
    private static final Tensor ROW = Tensor.ofFloats(Shape.of(1, 2), 1, 2);
    private static final Tensor OTHER_ROW = Tensor.ofFloats(Shape.of(1, 2), 1, 3);

    @TempDir
    Path folder = Path.of("");

    private final ReferenceEngine engine = new ReferenceEngine("reference", "1.0", List.of("plain", "fused"));

    /** A case that isn't in files. */
    private record Case(String name, Supplier<List<ConformanceTrial>> values) implements ConformanceCase {
        @Override
        public List<ConformanceTrial> trials() {
            return values.get();
        }
    }

    /** Always the same cases. */
    private record Suite(String id, List<ConformanceCase> all) implements ConformanceSuite {
        @Override
        public List<ConformanceCase> cases(Path folder) {
            return all;
        }
    }

    private static Case of(String name, ConformanceTrial... trials) {
        return new Case(name, () -> List.of(trials));
    }

    private static Case throwing(String name, RuntimeException failure) {
        return new Case(name, () -> {
            throw failure;
        });
    }

    private static ConformanceTrial trial(Tensor input, Tensor expected, String... folded) {
        return new ConformanceTrial(TinyNetworks.identity(2), Map.of("x", input), List.of(folded), List.of(expected));
    }

    private ConformanceResult run(Case... cases) throws IOException {
        return run(engine, Progress.NONE, new Suite("test", List.of(cases)));
    }

    private ConformanceResult run(ReferenceEngine computing, Progress progress, Suite... suites) throws IOException {
        return new EngineConformance(List.of(suites), new AvailableEngines(List.of(computing)))
                .run(folder, "reference", progress);
    }

    @Test
    void aCasePassesWhenEveryVariantComputesWhatIsExpected() throws IOException {
        ConformanceResult result = run(of("a", trial(ROW, ROW), trial(OTHER_ROW, OTHER_ROW)));
        assertThat(result)
                .isEqualTo(new ConformanceResult(
                        "reference 1.0",
                        List.of(new Passed("a", List.of(), List.of("Host-fused", "Host-plain"))),
                        List.of(),
                        List.of()));
        assertThat(engine.prepared).containsExactly("plain", "fused", "plain", "fused");
        assertThat(engine.closed).containsExactly("plain", "fused", "plain", "fused");
        assertThat(engine.runs).hasSize(4);
    }

    @Test
    void tellsWhichInputsAndOutputsBecameConstants() throws IOException {
        Tensor values = Tensor.ofFloats(Shape.of(2), 1, 2);
        ConformanceTrial constant =
                new ConformanceTrial(TinyNetworks.constant(1, 2), Map.of(), List.of("shape", "axes"), List.of(values));
        assertThat(run(of("a", constant, trial(ROW, ROW, "axes"))).passed())
                .singleElement()
                .extracting(Passed::folded)
                .isEqualTo(List.of("axes", "c", "shape"));
    }

    @Test
    void aCaseFailsWhenOneVariantComputesSomethingElse() throws IOException {
        ReferenceEngine wrong =
                engine.afterRun((variant, values) -> variant.equals("fused") ? List.of(OTHER_ROW) : values);
        ConformanceResult result = run(wrong, Progress.NONE, new Suite("test", List.of(of("a", trial(ROW, ROW)))));
        assertThat(result.passed()).isEmpty();
        assertThat(result.failed())
                .containsExactly(
                        new Failed("a", "'scores' is 3.0 at element 1, expected 2.0 (scale 2.00) (reference, fused)"));
        assertThat(wrong.closed).containsExactly("plain", "fused");
    }

    @Test
    void aCaseFailsWhenItsLastValuesDoNotAgree() throws IOException {
        ConformanceResult result = run(of("a", trial(ROW, ROW), trial(OTHER_ROW, ROW)));
        assertThat(result.passed()).isEmpty();
        assertThat(result.failed()).extracting(Failed::name).containsExactly("a");
    }

    @Test
    void aCaseWithoutValuesProvesNothing() throws IOException {
        assertThat(run(of("a")).failed()).extracting(Failed::name).containsExactly("a");
    }

    @Test
    void whatCannotBeComputedIsUnsupportedByNameOfTheOperator() throws IOException {
        RuntimeException refused = new UnsupportedOperatorException(
                Path.of("model.onnx"), "LSTM", "LSTM isn't supported.", "Use another network.");
        assertThat(run(throwing("a", refused)).unsupported())
                .containsExactly(
                        new Unsupported("a", "LSTM", "model.onnx: LSTM isn't supported. Use another network."));
    }

    @Test
    void aCaseThatThrowsFailsAndTheOthersRun() throws IOException {
        ConformanceResult result = run(
                throwing("a", new BadInputException("model.onnx", "It is damaged.", "Copy it again.")),
                throwing("b", new ComputeException("The engine has no room.")),
                throwing("c", new IndexOutOfBoundsException("7")),
                of("d", trial(ROW, ROW)));
        assertThat(result.failed())
                .containsExactly(
                        new Failed("a", "model.onnx: It is damaged. Copy it again."),
                        new Failed("b", "The engine has no room."),
                        new Failed("c", "Internal error: java.lang.IndexOutOfBoundsException: 7"));
        assertThat(result.passed()).extracting(Passed::name).containsExactly("d");
    }

    @Test
    void resultsAreSortedByNameAcrossSuites() throws IOException {
        ConformanceTrial right = trial(ROW, ROW);
        ConformanceTrial wrong = trial(ROW, OTHER_ROW);
        RecordingProgress progress = new RecordingProgress();
        ConformanceResult result = run(
                engine,
                progress,
                new Suite("one", List.of(of("d", wrong), of("c", right))),
                new Suite("two", List.of(of("b", wrong), of("a", right))));
        assertThat(result.passed()).extracting(Passed::name).containsExactly("a", "c");
        assertThat(result.failed()).extracting(Failed::name).containsExactly("b", "d");
        assertThat(progress.tasks).containsExactly("Conformance");
        assertThat(progress.left()).isZero();
    }

    @Test
    void stopsWhenCancelled() {
        Suite two = new Suite("test", List.of(of("a", trial(ROW, ROW)), of("b", trial(ROW, ROW))));
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> run(engine, new RecordingProgress(1), two));
        assertThat(engine.closed).containsExactly("plain", "fused");
    }

    @Test
    void anUnknownEngineListsThoseAvailable() {
        EngineConformance conformance = new EngineConformance(List.of(), new AvailableEngines(List.of(engine)));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> conformance.run(folder, "abacus", Progress.NONE))
                .withMessage("abacus: There is no engine of this name. Available: reference.");
    }

    @Test
    void refusesAFolderWithoutCases() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(this::run)
                .withMessageStartingWith(folder + ": There is no test case here.");
    }

    @Test
    void refusesWhatIsNoFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        EngineConformance conformance = new EngineConformance(List.of(), new AvailableEngines(List.of(engine)));
        Path missing = folder.resolve("missing");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> conformance.run(file, "reference", Progress.NONE))
                .withMessageStartingWith(file + ": This is a file, not a folder.");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> conformance.run(missing, "reference", Progress.NONE))
                .withMessageStartingWith(missing + ": There is no such folder.");
    }
}
