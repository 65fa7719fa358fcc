// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
    @TempDir
    Path folder = Path.of("injected");

    @Test
    void aPictureIsWhatItsNameEndsWith() throws IOException {
        Picture picture = new Picture(() -> bytes("png"), () -> bytes("svg"));
        Export export = Export.picture("Picture", "front.png", () -> Optional.of(picture));
        write(export, "a.svg");
        write(export, "a.png");
        assertThat(folder.resolve("a.svg")).hasContent("svg");
        assertThat(folder.resolve("a.png")).hasContent("png");
    }

    @Test
    void thereMayBeNothingToSeeYet() {
        Export export = Export.picture("Picture", "front.png", Optional::empty);
        assertThatIOException().isThrownBy(() -> write(export, "a.png")).withMessageContaining("nothing to see");
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @Test
    void aFolderGoesWithAllThatIsInIt() throws IOException {
        Files.createDirectories(folder.resolve("deployment/code"));
        Files.writeString(folder.resolve("deployment/code/a.c"), "int a;");
        Export export = Export.folder("Deployment", folder.resolve("deployment"));
        assertThat(export.usualName()).isEqualTo("deployment");
        write(export, "taken");
        assertThat(folder.resolve("taken/code/a.c")).hasContent("int a;");
    }

    @Test
    void nothingOfYoursIsOverwrittenByAFolder() throws IOException {
        Files.createDirectories(folder.resolve("deployment"));
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/file"), "mine");
        assertThatIOException()
                .isThrownBy(() -> write(Export.folder("Deployment", folder.resolve("deployment")), "mine"))
                .withMessageContaining("overwritten");
    }

    private void write(Export export, String name) throws IOException {
        export.preparation().prepare(folder.resolve(name)).write();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
