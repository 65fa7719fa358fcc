// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A classifier for CIFAR-10 pictures as an ONNX file, written byte by byte: the scores of the ten classes are the first
 * ten red pixels. So a picture's class is known by construction.
 */
final class TinyModel {
    private static final int FLOAT = 1;
    private static final int LENGTH_DELIMITED = 2;

    private TinyModel() {}

    static Path write(Path file) throws IOException {
        byte[] flatten = node("Flatten", "image", "pixels", List.of());
        byte[] slice = node("Slice", "pixels", "scores", List.of(ints("axes", 1), ints("starts", 0), ints("ends", 10)));
        byte[] graph = join(
                bytes(1, flatten),
                bytes(1, slice),
                text(2, "tiny"),
                bytes(11, tensor("image", dimension("N"), dimension(3), dimension(32), dimension(32))),
                bytes(12, tensor("scores", dimension("N"), dimension(10))));
        byte[] opset = join(number(2, 9));
        return Files.write(file, join(number(1, 4), bytes(7, graph), bytes(8, opset)));
    }

    private static byte[] node(String operator, String input, String output, List<byte[]> attributes) {
        byte[] node = join(text(1, input), text(2, output), text(4, operator));
        for (byte[] attribute : attributes) {
            node = join(node, bytes(5, attribute));
        }
        return node;
    }

    private static byte[] ints(String name, int value) {
        return join(text(1, name), number(8, value), number(20, 7));
    }

    private static byte[] tensor(String name, byte[]... dimensions) {
        byte[] shape = {};
        for (byte[] dimension : dimensions) {
            shape = join(shape, bytes(1, dimension));
        }
        return join(text(1, name), bytes(2, bytes(1, join(number(1, FLOAT), bytes(2, shape)))));
    }

    private static byte[] dimension(int extent) {
        return number(1, extent);
    }

    private static byte[] dimension(String symbol) {
        return text(2, symbol);
    }

    private static byte[] text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int field, byte[] value) {
        return join(varint((long) field << 3 | LENGTH_DELIMITED), varint(value.length), value);
    }

    private static byte[] number(int field, long value) {
        return join(varint((long) field << 3), varint(value));
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rest = value;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
