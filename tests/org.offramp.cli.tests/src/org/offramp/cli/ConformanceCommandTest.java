// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.conformance.ConformanceResult;
import org.offramp.api.conformance.ConformanceResult.Failed;
import org.offramp.api.conformance.ConformanceResult.Passed;
import org.offramp.api.conformance.ConformanceResult.Unsupported;

class ConformanceCommandTest {
    private static final List<Passed> PASSED = List.of(
            new Passed("add", List.of(), List.of()),
            new Passed("reshape", List.of("shape", "y"), List.of("Cast", "Gather")));
    private static final List<Unsupported> REFUSED =
            List.of(new Unsupported("lstm", "LSTM", "model.onnx: LSTM isn't supported."));

    private static Outcome run(List<Failed> failed, String... arguments) {
        return FakeOfframp.with(
                        (folder, engine, progress) -> new ConformanceResult("MXNet 1.9.1", PASSED, REFUSED, failed))
                .run(arguments);
    }

    @Test
    void printsWhatBecameOfEachCase() {
        assertThat(run(List.of(), "conformance", "cases").result()).isEqualToNormalizingNewlines("""
            passed       add
            passed       reshape  (constant: shape, y)  (in Java: Cast, Gather)
            unsupported  lstm: model.onnx: LSTM isn't supported.
            2 passed, 1 unsupported, 0 failed on MXNet 1.9.1
            """);
    }

    @Test
    void aFailureIsAGateThatIsNotMet() {
        Outcome outcome = run(List.of(new Failed("relu", "'y' is 1.")), "conformance", "cases");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("failed       relu: 'y' is 1.")
                .endsWith("2 passed, 1 unsupported, 1 failed on MXNet 1.9.1" + System.lineSeparator());
        assertThat(run(List.of(new Failed("relu", "")), "conformance", "cases", "--json")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void jsonHasTheKeysThatOthersRelyOn() {
        JsonObject json = run(List.of(new Failed("relu", "'y' is 1.")), "conformance", "cases", "--json")
                .json();
        assertThat(json.get("passed")).hasToString("[\"add\",\"reshape\"]");
        assertThat(json.get("unsupported"))
                .hasToString("[{\"name\":\"lstm\",\"operator\":\"LSTM\",\"reason\":\"model.onnx: LSTM isn't"
                        + " supported.\"}]");
        assertThat(json.get("failed")).hasToString("[{\"name\":\"relu\",\"reason\":\"'y' is 1.\"}]");
        assertThat(json.get("engine").getAsString()).isEqualTo("MXNet 1.9.1");
        assertThat(json.get("folded")).hasToString("{\"reshape\":[\"shape\",\"y\"]}");
        assertThat(json.get("hostOperators")).hasToString("{\"reshape\":[\"Cast\",\"Gather\"]}");
    }

    @Test
    void asksForWhatTheArgumentsSay() {
        List<String> asked = new ArrayList<>();
        FakeOfframp offramp = FakeOfframp.with((folder, engine, progress) -> {
            asked.add(folder + " on " + engine);
            return new ConformanceResult("", List.of(), List.of(), List.of());
        });
        offramp.run("conformance", "some/cases");
        offramp.run("conformance", "--engine", "onnxruntime", "cases");
        assertThat(asked).containsExactly("some/cases on mxnet", "cases on onnxruntime");
    }
}
