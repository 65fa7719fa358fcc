// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.plugins.PluginFailureException;
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
            if (beginning.isEmpty()) {
                throw new PluginFailureException("BackboneImporter '" + id + "' of Acme", "It failed.", "Ask Acme.");
            }
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
        assertThat(importer.read(file("network.zebra", "AA…"), Arithmetic.EXACT).format())
                .isEqualTo("ape");
        assertThat(importer.read(file("network.ape", "ZZ…"), Arithmetic.EXACT).format())
                .isEqualTo("zebra");
        assertThat(importer.read(file("none", "ZZ" + "z".repeat(10_000)), Arithmetic.EXACT)
                        .format())
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
    void onePluginThatFailsKeepsNobodyElseFromReading() throws IOException {
        ImporterByContent some = new ImporterByContent(List.of(new Importer("faulty", ""), new Importer("ape", "AA")));
        assertThat(some.read(file("network", "AA"), Arithmetic.EXACT).format()).isEqualTo("ape");
        Path unknown = file("unknown", "ZZ");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> some.read(unknown, Arithmetic.EXACT))
                .withMessageContaining("known formats: ape, faulty.")
                .withMessageEndingWith("BackboneImporter 'faulty' of Acme: It failed. Ask Acme.");
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

    /** As torch.save writes them: an archive since 1.6, and the older pickle with its magic number. */
    static List<byte[]> pytorchFiles() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("resnet/data.pkl"));
            zip.write(new byte[] {(byte) 0x80, 2});
        }
        byte[] legacy = HexFormat.of().parseHex("80028a0a6cfc9c46f9206aa850192e80024de9032e");
        return List.of(archive.toByteArray(), legacy);
    }

    @ParameterizedTest
    @MethodSource("pytorchFiles")
    void saysHowToExportFromPytorchInTwoLines(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("ape.bin"), content);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(file, Arithmetic.EXACT))
                .withMessage(
                        file + ": This is a PyTorch file; Offramp reads ONNX. Export it in Python, with the weights"
                                + " loaded into model and with the size of your input:\n"
                                + "    model.eval()\n"
                                + "    torch.onnx.export(model, torch.zeros(1, 3, 32, 32), \"model.onnx\","
                                + " opset_version=17)");
    }

    @Test
    void anArchiveOfSomethingElseIsNotPytorch() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("config.json"));
        }
        Path file = Files.write(folder.resolve("ape.bin"), archive.toByteArray());
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(file, Arithmetic.EXACT))
                .withMessageContaining("known formats");
    }

    @Test
    void saysHowToTurnASavedModelIntoOnnx() throws IOException {
        Files.createFile(folder.resolve("saved_model.pb"));
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(folder, Arithmetic.EXACT))
                .withMessageContaining("TensorFlow SavedModel")
                .withMessageContaining("tf2onnx.convert --saved-model");
    }

    @Test
    void saysWhatAnOpenvinoFileIs() throws IOException {
        Path file = file("net.xml", "<?xml version=\"1.0\"?>\n<net name=\"resnet\" version=\"11\">\n\t<layers>");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(file, Arithmetic.EXACT))
                .withMessageContaining("network of OpenVINO");
    }

    @Test
    void aFolderIsNoNetwork() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> importer.read(folder, Arithmetic.EXACT))
                .withMessageStartingWith(folder + ": This is a folder.");
    }
}
