// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.SignatureRule;
import org.offramp.plugins.verification.TestJar;

final class UserAreaTest {
    @TempDir
    Path folder = Path.of("injected");

    private UserArea area = new UserArea(folder);
    private PluginIndex index = new PluginIndex(area);

    @BeforeEach
    void makeArea() {
        area = new UserArea(folder.resolve("area"));
        index = new PluginIndex(area);
    }

    private static IndexEntry entry(String id, char digit) {
        return new IndexEntry(
                id, "1.0.0", "X1", "Acme", String.valueOf(digit).repeat(64), SignatureRule.TRUSTED_SIGNER);
    }

    private Path site(String id) throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.createDirectories(site.resolve("plugins"));
        Files.createDirectories(site.resolve("features"));
        Files.move(TestJar.plugin(id).write(folder), site.resolve("plugins/" + id + "_1.0.0.jar"));
        Files.writeString(site.resolve("features/some.jar"), "left alone");
        Files.writeString(site.resolve("artifacts.xml"), "never read");
        return site;
    }

    @Test
    void followsTheUsersDataFolder() {
        assertThat(UserArea.of(Map.of("XDG_DATA_HOME", "/d"), "/home/me").folder())
                .isEqualTo(Path.of("/d/offramp/plugins"));
        assertThat(UserArea.of(Map.of(), "/home/me").folder())
                .isEqualTo(Path.of("/home/me/.local/share/offramp/plugins"));
        assertThat(UserArea.of(Map.of("XDG_DATA_HOME", "relative"), "/home/me").folder())
                .isEqualTo(Path.of("/home/me/.local/share/offramp/plugins"));
    }

    @Test
    void keepsWhatIsInstalled() throws IOException {
        assertThat(index.read()).isEmpty();
        index.put(List.of(entry("b", '1'), entry("a", '2')));
        index.put(List.of(entry("b", '3')));
        assertThat(new PluginIndex(area).read()).containsExactly(entry("a", '2'), entry("b", '3'));
        index.remove("a");
        assertThat(index.read()).containsExactly(entry("b", '3'));
    }

    @Test
    void noticesEachChange() throws IOException {
        String before = index.fingerprint();
        index.put(List.of(entry("a", '1')));
        String first = index.fingerprint();
        index.put(List.of(entry("a", '2')));
        assertThat(List.of(before, first, index.fingerprint())).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"plugins\": [{}]}",
                "{\"plugins\": [{\"id\": \"a\", \"sha256\": \"../../x\"}]}",
                "{\"plugins\": 7}"
            })
    void saysThatTheIndexIsDamaged(String text) throws IOException {
        Files.createDirectories(area.folder());
        Files.writeString(area.index(), text);
        assertThatThrownBy(index::read)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("index.json")
                .hasMessageContaining("install the plug-ins again");
    }

    @Test
    void readsASiteAsABagOfJars() throws IOException {
        Path site = site("com.acme.x1");
        try (Staging staging = Staging.in(area)) {
            assertThat(staging.jars(site)).singleElement().satisfies(jar -> {
                assertThat(jar.label()).endsWith("com.acme.x1_1.0.0.jar");
                assertThat(jar.copy()).startsWith(area.folder()).isNotEmptyFile();
            });
        }
        assertThat(area.staging()).isEmptyDirectory();
    }

    @Test
    void readsASiteInAZip() throws IOException {
        byte[] jar = Files.readAllBytes(TestJar.plugin("com.acme.x1").write(folder));
        Path zip = TestJar.archive()
                .entry("content.jar", "never read")
                .entry("plugins/com.acme.x1.jar", jar)
                .write(folder);
        try (Staging staging = Staging.in(area)) {
            assertThat(staging.jars(zip))
                    .singleElement()
                    .satisfies(staged -> assertThat(staged.copy()).hasBinaryContent(jar));
        }
    }

    @Test
    void refusesAZipThatLeadsOutside() throws IOException {
        Path zip = TestJar.archive().entry("plugins/../../x.jar", "x").write(folder);
        try (Staging staging = Staging.in(area)) {
            assertThatThrownBy(() -> staging.jars(zip)).isInstanceOf(PluginRefusedException.class);
        }
    }

    @Test
    void saysThatASourceHasNoPlugins() throws IOException {
        Path zip = TestJar.archive().entry("readme.txt", "x").write(folder);
        Path text = Files.writeString(folder.resolve("some.txt"), "x");
        try (Staging staging = Staging.in(area)) {
            for (Path source : List.of(zip, text, folder, folder.resolve("absent"))) {
                assertThatThrownBy(() -> staging.jars(source)).isInstanceOf(BadInputException.class);
            }
        }
    }

    @Test
    void sweepsWhatCrashesLeftAndNoIndexNames() throws IOException {
        Files.createDirectories(area.staging().resolve("source1"));
        Files.writeString(area.staging().resolve("source1/half.jar"), "x");
        Files.createDirectories(area.jars());
        IndexEntry kept = entry("a", '1');
        index.put(List.of(kept));
        Files.writeString(area.jar(kept.sha256()), "kept");
        Files.writeString(area.jar("2".repeat(64)), "of an older version");
        try (JarsInUse jars = new JarsInUse(area)) {
            jars.begin();
            assertThat(jars.hasBegun()).isTrue();
        }
        assertThat(area.staging()).isEmptyDirectory();
        assertThat(area.jars()).isDirectoryContaining(file -> file.equals(area.jar(kept.sha256())));
        assertThat(area.jar("2".repeat(64))).doesNotExist();
    }
}
