// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PluginCommandTest {
    private final FakeOfframp offramp = FakeOfframp.with(new FakePlugins());

    @Test
    void aRefusalIsBadInput() {
        Outcome outcome = offramp.run("plugin", "install", "acme.jar");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(outcome.err()).isEqualTo("offramp: acme.jar: It isn't signed. Ask its vendor for a signed one.\n");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void installsWhatIsUnsignedOnlyWhenToldSo() {
        Outcome outcome = offramp.run("plugin", "install", "acme.jar", "--allow-unsigned");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("com.acme.x1", "1.2.0", "Acme Inc.", "running", "nobody");
    }

    @Test
    void listsForMachines() {
        offramp.run("plugin", "install", "acme.jar", "--allow-unsigned");
        Outcome outcome = offramp.run("plugin", "list", "--json");
        assertThat(new Gson().fromJson(outcome.out(), Map.class).get("plugins"))
                .isInstanceOfSatisfying(
                        List.class, plugins -> assertThat(plugins).hasSize(1));
        assertThat(outcome.out()).contains("\"id\": \"com.acme.x1\"", "\"signer\": null", "\"state\": \"running\"");
    }

    @Test
    void whoIsTrustedIsNamed() {
        assertThat(offramp.run("plugin", "trust", "acme.pem").out()).startsWith("Trusted: CN=Acme Inc., SHA-256 cd34");
    }

    @Test
    void whatIsNotThereCannotBeRemoved() {
        Outcome outcome = offramp.run("plugin", "remove", "com.acme.x2");
        assertThat(outcome.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(outcome.err()).contains("com.acme.x2", "Installed: none.");
    }

    @Test
    void wantsToKnowWhatToDo() {
        assertThat(offramp.run("plugin").code()).isEqualTo(ExitCode.WRONG_USAGE);
    }
}
