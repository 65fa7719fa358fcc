// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.hardware.io.ShippedPlatform;

class PlatformCommandTest {
    @TempDir
    Path folder = Path.of("");

    private String sound = "";
    private String damaged = "";

    @BeforeEach
    void writeFiles() throws IOException {
        try (InputStream content = ShippedPlatform.EDGE_SOC.open()) {
            Path file = folder.resolve("sound.platform");
            Files.copy(content, file);
            sound = file.toString();
        }
        damaged = Files.writeString(folder.resolve("damaged.platform"), "no platform")
                .toString();
    }

    private static Outcome check(String... files) {
        String[] arguments = new String[2 + files.length];
        System.arraycopy(new String[] {"platform", "check"}, 0, arguments, 0, 2);
        System.arraycopy(files, 0, arguments, 2, files.length);
        return FakeOfframp.nothing().run(arguments);
    }

    @Test
    void saysWhatASoundPlatformConsistsOf() {
        assertThat(check(sound, "--quiet").result())
                .startsWith(sound + ": ")
                .containsPattern("\\(processors: \\d+, shared memories: \\d+, links: \\d+\\)\\R$");
    }

    @Test
    void namesTheProblemsOfEachFileAndChecksTheOthers() {
        String missing = folder.resolve("missing.platform").toString();
        Outcome outcome = check(damaged, missing, sound);
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("offramp: " + damaged + ": ", "offramp: " + missing + ": ");
        assertThat(outcome.out()).startsWith(sound + ": ").hasLineCount(1);
    }

    @Test
    void jsonListsAllFiles() {
        Outcome outcome = check(sound, damaged, "--json");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).isEmpty();
        JsonArray platforms = outcome.json().getAsJsonArray("platforms");
        assertThat(platforms).hasSize(2);
        assertThat(platforms.get(0))
                .hasToString("{\"file\":\"" + sound + "\",\"usable\":true,\"problems\":[],"
                        + "\"notes\":[\"Processor 'big-cores': it is big.\"]}");
        assertThat(platforms.get(1).getAsJsonObject().get("usable").getAsBoolean())
                .isFalse();
        assertThat(platforms.get(1).getAsJsonObject().getAsJsonArray("problems"))
                .isNotEmpty();
    }

    @Test
    void notesWhatTheInstalledModelsMakeOfAPlatform() {
        Outcome outcome = check(sound);
        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEqualTo(sound + ": Processor 'big-cores': it is big." + System.lineSeparator());
        assertThat(check(sound, "--quiet").err()).isEmpty();
    }

    @Test
    void listsProcessorsAndLinksWithTheirBundles() {
        assertThat(FakeOfframp.nothing().run("platform", "list").result())
                .containsPattern("Acme +acme-x1 +com.acme.x1 1.2.0 +a fast one")
                .containsPattern("Acme +acme-radio +com.acme.radio 1.3.0 +link: a far one");
    }

    @Test
    void jsonListsTheSameProcessors() {
        assertThat(FakeOfframp.nothing()
                        .run("platform", "list", "--json")
                        .json()
                        .getAsJsonArray("processors"))
                .hasToString("[{\"id\":\"acme-x1\",\"vendor\":\"Acme\",\"description\":\"a fast one\","
                        + "\"bundle\":\"com.acme.x1\",\"version\":\"1.2.0\"}]");
    }
}
