// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TensorTest {
    @ParameterizedTest
    @CsvSource({
        "INT8, 300, 44",
        "INT8, 200, -56",
        "UINT8, -1, 255",
        "INT16, 40000, -25536",
        "UINT16, -1, 65535",
        "INT32, 4294967297, 1",
        "UINT32, -1, 4294967295",
        "INT64, -9223372036854775808, -9223372036854775808",
        "UINT64, -1, -1",
        "BOOL, 7, 1",
        "BOOL, 256, 1",
        "FLOAT32, -3, -3"
    })
    void keepsTheLowBitsOfIntegers(ElementType type, long value, long kept) {
        assertThat(Tensor.ofLongs(type, Shape.of(1), value).longAt(0)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "INT8, -1.9, -1",
        "UINT8, 3.99, 3",
        "INT64, 1e300, 9223372036854775807",
        "UINT64, 18446744073709549568, -2048",
        "BOOL, 0.1, 1",
        "BOOL, NaN, 1",
        "BOOL, -0.0, 0"
    })
    void truncatesDoublesForIntegers(ElementType type, double value, long kept) {
        assertThat(Tensor.ofDoubles(type, Shape.of(1), value).longAt(0)).isEqualTo(kept);
    }

    @Test
    void roundsDoublesToTheElementType() {
        assertThat(Tensor.ofDoubles(ElementType.FLOAT32, Shape.of(1), 0.1).doubleAt(0))
                .isEqualTo(0.1f);
        assertThat(Tensor.ofDoubles(ElementType.FLOAT16, Shape.of(1), 0.1).doubleAt(0))
                .isEqualTo(0.0999755859375);
    }

    @Test
    void readsUnsignedNumbersWithoutSign() {
        Tensor tensor = Tensor.ofLongs(ElementType.UINT64, Shape.of(3), -1, Long.MIN_VALUE, (1L << 53) + 1 | 1L << 63);
        assertThat(tensor.toDoubles())
                .containsExactly(0x1p64, 0x1p63, new java.math.BigDecimal("9232379236109516801").doubleValue());
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void buildsWhatItReads(ElementType type) {
        TensorBuilder builder = new TensorBuilder(new TensorType(type, Shape.of(2, 3)));
        for (int i = 0; i < 6; i++) {
            builder.putLong(i, i % 2);
        }
        Tensor source = builder.build();
        TensorBuilder copy = new TensorBuilder(source.type());
        copy.copy(0, source, 0, 1);
        copy.copy(1, source, 1, 5);
        assertThat(copy.build()).isEqualTo(source);
        assertThat(source.toLongs()).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(source.bytes().remaining()).isEqualTo(6 * type.bytes());
    }

    @Test
    void refusesToBuildWhatIsTooLargeOrNotFixed() {
        assertThatThrownBy(() -> new TensorBuilder(new TensorType(ElementType.INT64, Shape.of(1 << 26))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("it has 536870912 bytes, the limit is 268435456");
        assertThatThrownBy(() -> new TensorBuilder(TensorType.float32(Shape.batched(1))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("A tensor of type float32[Nx1] isn't computed");
    }

    @Test
    void refusesTheWrongNumberOfBytes() {
        assertThatThrownBy(() -> Tensor.wrap(ElementType.FLOAT32, Shape.of(2), ByteBuffer.allocate(7)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("A tensor of type float32[2] needs 8 bytes, but has 7. Maybe the file is truncated.");
    }

    @Test
    void isReadOnly() {
        ByteBuffer bytes = Tensor.ofLongs(1).bytes();
        assertThatThrownBy(() -> bytes.put(0, (byte) 1)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void wrapsAPartOfABuffer() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {9, 1, 2, 9});
        Tensor tensor =
                Tensor.wrap(ElementType.INT8, Shape.of(2), bytes.position(1).limit(3));
        assertThat(tensor.toLongs()).containsExactly(1, 2);
        assertThat(bytes.position()).isEqualTo(1);
    }
}
