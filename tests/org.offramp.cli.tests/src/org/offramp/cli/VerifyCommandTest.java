// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.deployment.DeploymentVerifier;
import org.offramp.api.deployment.Verification;

class VerifyCommandTest {
    private static final String DATA = "cifar10:dir?split=test";
    private static final Verification AGREEING = new Verification(10_000, 0, 3, 0.9173, List.of(0.625, 0.375));
    private static final Verification DIFFERING = new Verification(10_000, 2, 3, 0.9173, List.of(0.625, 0.375));

    private static Outcome run(DeploymentVerifier verifier, String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", "some/folder", "--data", DATA));
        arguments.addAll(List.of(more));
        return FakeOfframp.verifying(verifier).run(arguments.toArray(String[]::new));
    }

    private static Outcome run(Verification result, String... more) {
        return run((folder, data, progress) -> result, more);
    }

    @Test
    void printsTheCounts() {
        assertThat(run(AGREEING).result()).isEqualToNormalizingNewlines("""
            10000 samples, 0 disagreements, 3 near a threshold
            accuracy 91.73 %; leaving at each exit: 62.50 %, 37.50 %
            """);
    }

    @Test
    void printsTheSameInEveryCountry() {
        assertThat(InCountry.with(Locale.GERMANY, () -> run(AGREEING))).isEqualTo(run(AGREEING));
    }

    @Test
    void asksForWhatTheArgumentsSay() {
        List<Object> asked = new ArrayList<>();
        run((folder, data, progress) -> {
            asked.addAll(List.of(folder, data));
            return AGREEING;
        });
        assertThat(asked).containsExactly(Path.of("some/folder"), DataSpec.parse(DATA));
    }

    @Test
    void jsonHasTheKeysThatOthersRelyOn() {
        JsonObject json = run(DIFFERING, "--json").json();
        assertThat(json.keySet()).containsExactly("samples", "disagreements", "nearThreshold", "accuracy", "exitRates");
        assertThat(json.get("samples").getAsLong()).isEqualTo(10_000);
        assertThat(json.get("disagreements").getAsLong()).isEqualTo(2);
        assertThat(json.get("nearThreshold").getAsLong()).isEqualTo(3);
        assertThat(json.get("accuracy").getAsDouble()).isEqualTo(0.9173);
        assertThat(json.getAsJsonArray("exitRates")).hasToString("[0.625,0.375]");
    }

    @Test
    void disagreementsAreAGateThatIsNotMet() {
        assertThat(run(AGREEING).code()).isZero();
        assertThat(run(DIFFERING).code()).isEqualTo(1);
        assertThat(run(DIFFERING, "--json").code()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNoDeploymentIsBadInput() {
        run((folder, data, progress) -> {
                    throw new BadInputException(folder, "There is no manifest.json.", "Name another folder.");
                })
                .assertOneSentence(3, "some/folder: There is no manifest.json. Name another folder.");
    }
}
