// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.SampleCursor;

/** Every type of element through a file, as NumPy writes it. */
class NpyTypeTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "'<f2', 003c 00c2 0100, 1, -3, 5.9604645E-8",
        "'>f2', 3c00 c200 0001, 1, -3, 5.9604645E-8",
        "'<f4', 0000803f 000040c0 00000040, 1, -3, 2",
        "'>f4', 3f800000 c0400000 40000000, 1, -3, 2",
        "'<f8', 000000000000f03f 00000000000008c0 9a9999999999b93f, 1, -3, 0.1",
        "'>f8', 3ff0000000000000 c008000000000000 3fb999999999999a, 1, -3, 0.1",
        "'|i1', 01 fd 80, 1, -3, -128",
        "'|u1', 01 fd ff, 1, 253, 255",
        "'|b1', 01 00 01, 1, 0, 1",
        "'<i2', 0100 fdff 0080, 1, -3, -32768",
        "'>i2', 0001 fffd 8000, 1, -3, -32768",
        "'<u2', 0100 fdff 0080, 1, 65533, 32768",
        "'>u2', 0001 fffd 8000, 1, 65533, 32768",
        "'<i4', 01000000 fdffffff 00000080, 1, -3, -2147483648",
        "'>i4', 00000001 fffffffd 80000000, 1, -3, -2147483648",
        "'<u4', 01000000 00000080 00000040, 1, 2147483648, 1073741824",
        "'>u4', 00000001 80000000 40000000, 1, 2147483648, 1073741824",
        "'<i8', 0100000000000000 fdffffffffffffff 0000000001000000, 1, -3, 4294967296",
        "'>i8', 0000000000000001 fffffffffffffffd 0000000100000000, 1, -3, 4294967296",
        "'<u8', 0100000000000000 0000000000000080 0000000001000000, 1, 9223372036854775808, 4294967296",
        "'>u8', 0000000000000001 8000000000000000 0000000100000000, 1, 9223372036854775808, 4294967296",
    })
    void givesTheNumbersThatWereWritten(String type, String hex, float one, float two, float three) throws IOException {
        byte[] elements = HexFormat.of().parseHex(hex.replace(" ", ""));
        Path file = NpzFiles.write(
                folder.resolve("types.npz"),
                Map.of("x", NpzFiles.array(type, "(1, 3)", elements), "y", NpzFiles.array("|u1", "(1,)", (byte) 0)));
        Dataset dataset = new NpzReader().open(DataSpec.parse("npz:" + file));
        float[] values = new float[3];
        try (SampleCursor cursor = dataset.read(0)) {
            assertThat(cursor.next()).isTrue();
            cursor.copyTo(values, 0);
        }
        assertThat(values).containsExactly(one, two, three);
    }

    @ParameterizedTest
    @CsvSource({"'<i8', 8, LITTLE_ENDIAN", "'>i4', 4, BIG_ENDIAN", "'<u2', 2, LITTLE_ENDIAN"})
    void labelsMayBeOfAnyWholeNumberType(String type, int bytes, String order) throws IOException {
        ByteBuffer labels = ByteBuffer.allocate(2 * bytes)
                .order(order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int low = order.equals("BIG_ENDIAN") ? bytes - 1 : 0;
        labels.put(low, (byte) 7).put(bytes + low, (byte) 3);
        Path file = NpzFiles.write(
                folder.resolve("labels.npz"),
                Map.of(
                        "x", NpzFiles.array("|u1", "(2, 1)", (byte) 1, (byte) 2),
                        "y", NpzFiles.array(type, "(2,)", labels.array())));
        Dataset dataset = new NpzReader().open(DataSpec.parse("npz:" + file));
        assertThat(dataset.classes()).isEqualTo(8);
        try (SampleCursor cursor = dataset.read(1)) {
            cursor.next();
            assertThat(cursor.label()).isEqualTo(3);
        }
    }
}
