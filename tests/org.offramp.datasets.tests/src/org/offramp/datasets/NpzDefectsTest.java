// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;

/** Files that are damaged, of another kind, or made to do harm. */
class NpzDefectsTest {
    private static final byte[] LABELS = NpzFiles.array("|u1", "(2,)", (byte) 0, (byte) 1);

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 1), }; Fortran order",
                "{'descr': '|O', 'fortran_order': False, 'shape': (2, 1), }; pickled Python objects",
                "{'descr': '<U5', 'fortran_order': False, 'shape': (2, 1), }; type <U5, not real numbers",
                "{'descr': '<c8', 'fortran_order': False, 'shape': (2, 1), }; type <c8, not real numbers",
                "{'descr': '', 'fortran_order': False, 'shape': (2, 1), }; not real numbers",
                "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2, 1), }; a record of several",
                "{'fortran_order': False, 'shape': (2, 1), }; header can't be read",
                "{'descr': '<f4', 'shape': (2, 1), }; header can't be read",
                "{'descr': '<f4', 'fortran_order': False, }; header can't be read",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-2, 1), }; header can't be read",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (), }; holds no rows",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (0, 4), }; holds no rows",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 0), }; holds no rows",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1 2, 1), }; isn't one",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999, 1), }; absurd",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 99999999999, 99999999999), }; too large",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (999999999999999999, 16), }; too large",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2147483647), }; too large",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 16777217), }; too large",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 16777216), }; but has ",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }; but has ",
            })
    void refusesHeadersByNameAndReason(String header, String reason) throws IOException {
        assertRefused(write(NpzFiles.array(1, header, new byte[9])), "data.npz, array x", reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void readsLaterVersionsOfTheFormat(int version) throws IOException {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (2L, 2L)}";
        byte[] array = NpzFiles.array(version, header, (byte) 1, (byte) 2, (byte) 3, (byte) 4);
        assertThat(open(write(array)).sampleShape()).containsExactly(2);
    }

    @Test
    void refusesUnknownVersionsOfTheFormat() throws IOException {
        assertRefused(write(NpzFiles.array(4, "{}")), "array x", "format version is 4");
    }

    @Test
    void refusesHeadersThatClaimToBeHuge() throws IOException {
        byte[] array = NpzFiles.array(2, "{'descr': '|u1', 'fortran_order': False, 'shape': (2, 2)}");
        ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN).putInt(8, -1);
        assertRefused(write(array), "array x", "header claims 4294967295 bytes");
    }

    @Test
    void refusesHeadersWithMoreAxesThanNumPyHas() throws IOException {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + "1, ".repeat(1000) + ")}";
        assertRefused(write(NpzFiles.array(1, header)), "array x", "absurd");
    }

    @ParameterizedTest
    @CsvSource({"0, isn't a NumPy array", "7, isn't a NumPy array", "8, header can't be read", "40, within its header"})
    void refusesArraysThatEndEarly(int bytes, String reason) throws IOException {
        byte[] array = NpzFiles.array("|u1", "(2, 1)", (byte) 1, (byte) 2);
        assertRefused(write(Arrays.copyOf(array, bytes)), "array x", reason);
    }

    @Test
    void refusesEntriesThatArentNumPyArrays() throws IOException {
        assertRefused(write("plain text, not an array".getBytes(StandardCharsets.UTF_8)), "isn't a NumPy array");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "this is only text"})
    void refusesFilesThatAreNoArchives(String text) throws IOException {
        assertRefused(Files.writeString(folder.resolve("data.npz"), text), "data.npz", "isn't an .npz file");
    }

    @Test
    void refusesArchivesThatAreCutOff() throws IOException {
        byte[] archive = NpzFiles.archive(NpzFiles.pair(50, 50), ZipEntry.STORED);
        for (int bytes : new int[] {10, archive.length / 2, archive.length - 30, archive.length - 1}) {
            Path file = Files.write(folder.resolve("data.npz"), Arrays.copyOf(archive, bytes));
            assertRefused(file, "data.npz", "isn't an .npz file");
        }
    }

    @Test
    void refusesAFolder() {
        assertRefused(folder, "isn't a file");
    }

    @Test
    void refusesAnIndexTooLargeForMemory() throws IOException {
        byte[] end = ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(12, 300_000_000)
                .array();
        assertRefused(Files.write(folder.resolve("data.npz"), end), "index of arrays claims 300000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {ZipEntry.STORED, ZipEntry.DEFLATED})
    void noticesASingleWrongByte(int method) throws IOException {
        byte[] archive = NpzFiles.archive(NpzFiles.pair(50, 50), method);
        byte[] array = NpzFiles.pair(50, 50).get("x");
        int place = method == ZipEntry.STORED ? indexOf(archive, Arrays.copyOfRange(array, 200, 260)) : 600;
        archive[place] ^= 1;
        Path file = Files.write(folder.resolve("data.npz"), archive);
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("data.npz, array")
                .hasMessageContaining("can't be unpacked at row");
    }

    @ParameterizedTest
    @CsvSource({"-1, but has", "1, but has"})
    void comparesTheLengthOfAnEntryWithItsShape(int more, String reason) throws IOException {
        byte[] array = NpzFiles.array("|u1", "(2, 1000000)", new byte[2_000_000 + more]);
        assertRefused(write(array), "array x", "[2x1000000]", reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void doesNotBelieveAForgedLength(int more) throws IOException {
        byte[] array = NpzFiles.array("|u1", "(2, 1000)", new byte[2000 + more]);
        byte[] archive = NpzFiles.archive(Map.of("x", array, "y", LABELS), ZipEntry.DEFLATED);
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        for (int place = 0; place + 4 <= archive.length; place++) {
            if (bytes.getInt(place) == array.length) {
                bytes.putInt(place, array.length - more);
            }
        }
        Path file = Files.write(folder.resolve("data.npz"), archive);
        assertThatThrownBy(() -> readAll(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("array x")
                .hasMessageContaining("can't be unpacked at row");
    }

    @Test
    void readsOrRefusesWhateverTheEndOfTheArchiveIs() throws IOException {
        byte[] sound = NpzFiles.archive(Map.of("x", LABELS, "y", LABELS), ZipEntry.STORED);
        for (int place = sound.length - 22; place < sound.length - 2; place++) {
            for (int value : new int[] {0, 1, 0x7f, 0x80, 0xff}) {
                byte[] damaged = sound.clone();
                damaged[place] = (byte) value;
                Path file = Files.write(folder.resolve("end.npz"), damaged);
                assertThat(Stream.ofNullable(catchThrowable(() -> readAll(file))))
                        .as("%d at byte %d", value, place - sound.length)
                        .hasOnlyElementsOfType(BadInputException.class);
            }
        }
    }

    @Test
    void showsNoLineBreaksOfATypeInMessages() throws IOException {
        Path file = write(NpzFiles.array(1, "{'descr': '|u\n', 'fortran_order': False, 'shape': (2, 1), }"));
        assertRefused(file, "Its elements are of type |u?, not real numbers");
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        int place = 0;
        while (!Arrays.equals(bytes, place, place + part.length, part, 0, part.length)) {
            place++;
        }
        return place;
    }

    private Path write(byte[] samples) throws IOException {
        return NpzFiles.write(folder.resolve("data.npz"), Map.of("x", samples, "y", LABELS));
    }

    private static Dataset open(Path file) throws IOException {
        return new NpzReader().open(DataSpec.parse("npz:" + file + "?samples=x&labels=y"));
    }

    private static void readAll(Path file) throws IOException {
        try (SampleCursor cursor = open(file).read(0)) {
            while (cursor.next()) {
                assertThat(cursor.label()).isNotNegative();
            }
        }
    }

    private static void assertRefused(Path file, String... parts) {
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(parts);
    }
}
