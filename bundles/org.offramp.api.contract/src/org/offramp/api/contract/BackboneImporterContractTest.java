// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.contract.fuzz.Fuzzing;
import org.offramp.graph.Fingerprint;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;

/**
 * What every {@link BackboneImporter} keeps. To use it: extend it, say how the importer is made and write a small sound
 * file with weights.
 */
public abstract class BackboneImporterContractTest {
    private static final int HEAD = 4096;

    @TempDir
    protected Path folder = Path.of("");

    /** A new importer. */
    protected abstract BackboneImporter importer();

    /** Writes a small network with weights and returns its file; the same bytes each time. */
    protected abstract Path soundFile(Path folder) throws IOException;

    /** The sound files that are damaged in turn: more of them, with other operators, find more. */
    protected Path[] fuzzedFiles(Path folder) throws IOException {
        return new Path[] {soundFile(folder)};
    }

    @Test
    void saysWhatItIs() {
        assertThat(importer().id()).matches("[a-z][a-z0-9-]*");
        assertThat(importer().description()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void namesItsOperatorsInOrder() {
        assertThat(importer().operators())
                .isNotEmpty()
                .allSatisfy(operator -> assertThat(operator).isNotBlank().doesNotContain("\n"))
                .containsExactlyElementsOf(new TreeSet<>(importer().operators()));
    }

    @Test
    void recognisesItsOwnFormat() throws IOException {
        assertThat(recognises(Files.readAllBytes(soundFile(folder)))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void doesNotRecogniseAnythingElse(byte[] garbage) {
        assertThat(recognises(garbage)).isFalse();
    }

    private boolean recognises(byte[] content) {
        ByteBuffer head = ByteBuffer.wrap(content, 0, Math.min(content.length, HEAD));
        return importer().recognises(head.slice().asReadOnlyBuffer(), content.length);
    }

    /** Nothing, text, zeros, another format's beginning and random bytes. */
    static List<byte[]> garbage() {
        byte[] random = new byte[10_000];
        new Random(7).nextBytes(random);
        return List.of(
                new byte[0],
                "{\"nodes\": \"a text, not a network\"}".getBytes(StandardCharsets.UTF_8),
                new byte[5000],
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13},
                random);
    }

    @Test
    void readsANetworkThatComputes() throws IOException {
        ImportedBackbone backbone = importer().read(soundFile(folder), Arithmetic.EXACT);
        Network network = backbone.network();
        assertThat(backbone.format()).isNotBlank().doesNotContain("\n");
        assertThat(network.inputs()).isNotEmpty();
        assertThat(network.constants()).isNotEmpty();
        assertThat(new Interpreter(network).run(SampleInputs.of(network, 2), network.outputs()))
                .hasSameSizeAs(network.outputs());
    }

    @Test
    void theSameFileGivesTheSameNetwork() throws IOException {
        Path file = soundFile(folder);
        assertThat(Fingerprint.of(importer().read(file, Arithmetic.EXACT).network()))
                .isEqualTo(
                        Fingerprint.of(importer().read(file, Arithmetic.EXACT).network()));
    }

    @Test
    void arithmeticChangesNothingForANetworkOfFloats() throws IOException {
        Network exact = importer().read(soundFile(folder), Arithmetic.EXACT).network();
        assumeTrue(
                exact.constants().values().stream().noneMatch(BackboneImporterContractTest::isQuantised),
                "skipped: the sound file is a quantised network");
        assertThat(Fingerprint.of(
                        importer().read(soundFile(folder), Arithmetic.FLOAT).network()))
                .isEqualTo(Fingerprint.of(exact));
    }

    private static boolean isQuantised(Tensor constant) {
        return constant.element() == ElementType.INT8 || constant.element() == ElementType.UINT8;
    }

    @Test
    void oneImporterReadsOnSeveralThreads() throws IOException {
        Path file = soundFile(folder);
        BackboneImporter importer = importer();
        Stream<String> fingerprints = IntStream.range(0, 8).parallel().mapToObj(i -> fingerprint(importer, file));
        assertThat(fingerprints.distinct()).hasSize(1);
    }

    private static String fingerprint(BackboneImporter importer, Path file) {
        try {
            return Fingerprint.of(importer.read(file, Arithmetic.EXACT).network());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertRefuses(folder.resolve("missing"));
    }

    @Test
    void refusesAFolder() {
        assertRefuses(folder);
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void refusesGarbage(byte[] garbage) throws IOException {
        assertRefuses(Files.write(folder.resolve("garbage"), garbage));
    }

    @Test
    void refusesAFileThatIsCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(soundFile(folder));
        for (int quarters = 1; quarters < 4; quarters++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * quarters / 4);
            assertRefuses(Files.write(folder.resolve("cut"), cut));
        }
        assertRefuses(Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 1)));
    }

    @Test
    @Tag("fuzz")
    void readsOrRefusesWhateverAFileHolds() throws IOException {
        BackboneImporter importer = importer();
        new Fuzzing(importer.id(), fuzzedFiles(folder))
                .run(BadInputException.class, file -> readOrRefuse(importer, file));
    }

    private static void readOrRefuse(BackboneImporter importer, Path file) throws IOException {
        try {
            assertThat(Fingerprint.of(importer.read(file, Arithmetic.EXACT).network()))
                    .isNotBlank();
        } catch (BadInputException e) {
            assertThat(e).hasMessageStartingWith(file.getParent().toString());
            throw e;
        }
    }

    private void assertRefuses(Path file) {
        assertThatThrownBy(() -> importer().read(file, Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file + ": ");
    }
}
