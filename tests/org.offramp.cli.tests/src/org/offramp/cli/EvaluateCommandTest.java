// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.evaluation.EvaluationRequest;

class EvaluateCommandTest {
    private static final String DATA = "cifar10:dir?split=test&scale=1/255";

    private final FakeEvaluation evaluation = new FakeEvaluation();

    private Outcome run(String... more) {
        return run(evaluation, more);
    }

    private static Outcome run(FakeEvaluation service, String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(new String[] {"evaluate", "--backbone", "some/net.onnx", "--data", DATA}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return FakeOfframp.with(service).run(arguments);
    }

    @Test
    void printsAccuracyAndSpeed() {
        assertThat(run().result()).isEqualToNormalizingNewlines("""
            net.onnx: 91.73 % (9173 of 10000 samples right)
            MXNET 1.9.1, fused, 2 workers, batches of 16; 3517 samples per second
            """);
    }

    @Test
    void printsTheSameInEveryCountry() {
        assertThat(InCountry.with(Locale.GERMANY, () -> run())).isEqualTo(run());
        assertThat(InCountry.with(Locale.GERMANY, () -> run("--json"))).isEqualTo(run("--json"));
        assertThat(InCountry.with(Locale.forLanguageTag("ar-EG"), () -> run("--benchmark")))
                .isEqualTo(run("--benchmark"));
    }

    @Test
    void asksForWhatTheArgumentsSay() {
        run("--engine", "onnxruntime", "--cache", "kept/here");
        assertThat(evaluation.requests)
                .containsExactly(new EvaluationRequest(
                        Path.of("some/net.onnx"),
                        Arithmetic.EXACT,
                        DataSpec.parse(DATA),
                        "onnxruntime",
                        Path.of("kept/here")));
    }

    @Test
    void readsQuantisedNetworksAsAskedFor() {
        run("--arithmetic", "float");
        assertThat(evaluation.requests)
                .extracting(EvaluationRequest::arithmetic)
                .containsExactly(Arithmetic.FLOAT);
        assertThat(run("--arithmetic", "rough").err()).contains("'rough' is none of exact, float");
    }

    @Test
    void mxnetComputesByDefault() {
        run();
        assertThat(evaluation.requests).extracting(EvaluationRequest::engine).containsExactly("mxnet");
    }

    @Test
    void jsonHasTheKeysThatOthersRelyOn() {
        JsonObject json = run("--json").json();
        assertThat(json.get("accuracy").getAsDouble()).isEqualTo(0.9173);
        assertThat(json.get("correct").getAsLong()).isEqualTo(9173);
        assertThat(json.get("samples").getAsLong()).isEqualTo(10_000);
        assertThat(json.get("samplesPerSecond").getAsDouble()).isEqualTo(3517.4);
        assertThat(json.get("engine").getAsString()).isEqualTo("MXNET 1.9.1");
        assertThat(json.get("arithmetic").getAsString()).isEqualTo("exact");
        assertThat(json.get("omitted")).hasToString("[{\"subject\":\"clip 7\",\"reason\":\"It is empty.\"}]");
        assertThat(json.get("backbone").getAsString()).isEqualTo("some/net.onnx");
        assertThat(json.get("data").getAsString()).isEqualTo(DATA);
        assertThat(json.getAsJsonObject("settings"))
                .hasToString("{\"variant\":\"fused\",\"workers\":2,\"batchSize\":16}");
    }

    @Test
    void aBenchmarkComparesTheEngines() {
        assertThat(run("--benchmark").result()).isEqualToNormalizingNewlines("""
            MXNet 1.9.1: 3000 samples per second, median of 3 turns (0.75 of the fastest); fused, 2 workers, batches of 16
            ORT 1.29: 4000 samples per second, median of 3 turns (1.00 of the fastest); plain, 1 worker, batches of 4
            """);
        assertThat(evaluation.rounds).containsExactly(5);
    }

    @Test
    void aBenchmarkAsJsonListsTheEngines() {
        JsonObject json = run("--benchmark", "--json", "--rounds", "3").json();
        JsonObject first = json.getAsJsonArray("engines").get(0).getAsJsonObject();
        assertThat(first.get("id").getAsString()).isEqualTo("mxnet");
        assertThat(first.get("engine").getAsString()).isEqualTo("MXNet 1.9.1");
        assertThat(first.get("samplesPerSecond").getAsDouble()).isEqualTo(3000);
        assertThat(first.getAsJsonArray("turns")).hasSize(3);
        assertThat(evaluation.rounds).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "many", "99999999999"})
    void aBenchmarkNeedsAWholeNumberOfRounds(String rounds) {
        Outcome outcome = run("--benchmark", "--rounds", rounds);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("--rounds", "'" + rounds + "' isn't a whole number of at least 1", "Usage:");
        assertThat(outcome.out()).isEmpty();
        assertThat(evaluation.rounds).isEmpty();
    }

    @Test
    void aSpecThatIsNoneIsBadInput() {
        FakeOfframp.with(evaluation)
                .run("evaluate", "--backbone", "net.onnx", "--data", "cifar10")
                .assertOneSentence(
                        3,
                        "cifar10: This is no data SPEC. Write reader:PATH?key=value&…, for example"
                                + " cifar10:DIR?split=test.");
    }

    @Test
    void notesGoToStandardError() {
        Outcome outcome = run(new FakeEvaluation(progress -> progress.note("Measured again.")));
        assertThat(outcome.err()).isEqualToNormalizingNewlines("Measured again.\n");
        assertThat(outcome.out()).isEqualTo(run().out());
    }

    @Test
    void quietSaysNothingButTheResult() {
        FakeEvaluation talkative = new FakeEvaluation(progress -> {
            progress.begin("Working", 10);
            progress.note("Measured again.");
            progress.advance(1);
        });
        String[] arguments = {"evaluate", "--backbone", "some/net.onnx", "--data", DATA, "--quiet"};
        assertThat(FakeOfframp.with(talkative).runOnTerminal(arguments)).isEqualTo(run());
    }

    @Test
    void quietDoesNotHideErrors() {
        FakeEvaluation failing = new FakeEvaluation(progress -> {
            throw new IOException("Input/output error");
        });
        run(failing, "--quiet")
                .assertOneSentence(3, "A file can't be read or written: Input/output error. Maybe the disk is full.");
    }
}
