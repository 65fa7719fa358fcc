// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import org.offramp.api.backbones.Arithmetic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.pipeline.TinyNetworks;

class ImporterByContentTest {
    @TempDir
    Path folder = Path.of("");

    private final ImporterByContent importer =
            new ImporterByContent(List.of(new Importer("zebra", "ZZ"), new Importer("ape", "AA")));

    /** Recognises files by what they begin with. */
    private record Importer(String id, String beginning) implements BackboneImporter {
        @Override
        public String description() {
            return id;
        }

        @Override
        public boolean recognises(ByteBuffer head, long size) {
            byte[] bytes = new byte[head.remaining()];
            head.get(bytes);
            assertThat(bytes).hasSize((int) Math.min(size, 4096));
            return new String(bytes, StandardCharsets.ISO_8859_1).startsWith(beginning);
        }

        @Override
        public SortedSet<String> operators() {
            return Collections.emptySortedSet();
        }

        @Override
        public ImportedBackbone read(Path file, Arithmetic arithmetic) {
            return new ImportedBackbone(TinyNetworks.identity(2), id, List.of());
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void choosesByContentAndNotByName() throws IOException {
        assertThat(importer.read(file("network.zebra", "AA…"), Arithmetic.EXACT).format()).isEqualTo("ape");
        assertThat(importer.read(file("network.ape", "ZZ…"), Arithmetic.EXACT).format()).isEqualTo("zebra");
        assertThat(importer.read(file("none", "ZZ" + "z".repeat(10_000)), Arithmetic.EXACT).format())
                .isEqualTo("zebra");
    }

    @Test
    void unknownContentNamesTheFileAndTheKnownFormats() throws IOException {
        Path file = file("notes.ape", "just a text");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(file, Arithmetic.EXACT))
                .withMessageStartingWith(file + ": ")
                .withMessageContaining("known formats: ape, zebra.");
    }

    @Test
    void saysWhenAFileIsEmpty() throws IOException {
        Path file = file("empty.ape", "");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(file, Arithmetic.EXACT))
                .withMessageStartingWith(file + ": The file is empty.")
                .withMessageContaining("known formats: ape, zebra.");
    }

    @Test
    void saysWhenNoImporterIsThere() throws IOException {
        Path file = file("network", "AA");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> new ImporterByContent().read(file, Arithmetic.EXACT))
                .withMessageEndingWith("known formats: none.");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("missing.onnx");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(file, Arithmetic.EXACT))
                .withMessageStartingWith(file + ": There is no such file.");
    }

    @Test
    void theEmptyNameIsNoFolder() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(Path.of(""), Arithmetic.EXACT))
                .withMessage("'': The empty name is no file's. Name the file of the network.");
    }

    @Test
    void aFolderIsNoNetwork() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(folder, Arithmetic.EXACT))
                .withMessageStartingWith(folder + ": This is a folder.");
    }
}
