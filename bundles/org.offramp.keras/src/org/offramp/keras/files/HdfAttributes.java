// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import io.jhdf.GlobalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.Utils;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.backbones.Quoted;

/** Texts that are attached to an object of an HDF5 file. */
final class HdfAttributes {
    private static final long UNDEFINED = -1;
    private static final long MOST_BYTES = 64L << 20;

    private final HdfBytes bytes;
    private final ObjectHeader header;
    private final String path;
    private final Map<Long, GlobalHeap> heaps = new HashMap<>();

    HdfAttributes(HdfBytes bytes, ObjectHeader header, String path) {
        this.bytes = bytes;
        this.header = header;
        this.path = path;
    }

    Optional<List<String>> texts(String name) {
        for (AttributeInfoMessage info : header.getMessagesOfType(AttributeInfoMessage.class)) {
            if (info.getFractalHeapAddress() != UNDEFINED) {
                throw Damage.of("The attributes of " + Quoted.of(path) + " are kept in a way Keras doesn't use.");
            }
        }
        return header.getMessagesOfType(AttributeMessage.class).stream()
                .filter(message -> message.getName().equals(name))
                .findFirst()
                .map(this::texts);
    }

    private List<String> texts(AttributeMessage message) {
        if (message.getDataBuffer() == null) {
            return List.of();
        }
        DataType type = message.getDataType();
        ByteBuffer elements = message.getDataBuffer().order(ByteOrder.LITTLE_ENDIAN);
        if (type instanceof StringData) {
            return fixed(elements, type.getSize());
        }
        if (type instanceof VariableLength text && text.isVariableLengthString()) {
            return variable(elements);
        }
        throw Damage.of("The attribute " + Quoted.of(message.getName()) + " of " + Quoted.of(path) + " is no text.");
    }

    private static List<String> fixed(ByteBuffer elements, int length) {
        List<String> texts = new ArrayList<>();
        while (elements.remaining() >= length) {
            texts.add(text(elements, length));
        }
        return texts;
    }

    /** Each text stands elsewhere; several may be the same long one, so that their lengths are added up. */
    private List<String> variable(ByteBuffer elements) {
        List<String> texts = new ArrayList<>();
        int width = Integer.BYTES + bytes.getSizeOfOffsets() + Integer.BYTES;
        long sum = 0;
        while (elements.remaining() >= width) {
            long length = Utils.readBytesAsUnsignedLong(elements, Integer.BYTES);
            long heap = Utils.readBytesAsUnsignedLong(elements, bytes.getSizeOfOffsets());
            int index = Utils.readBytesAsUnsignedInt(elements, Integer.BYTES);
            sum += length;
            if (sum > MOST_BYTES) {
                throw Damage.of("The texts at " + Quoted.of(path) + " have more than " + MOST_BYTES + " bytes.");
            }
            texts.add(length == 0 ? "" : text(heap(heap).getObjectData(index), (int) length));
        }
        return texts;
    }

    private GlobalHeap heap(long address) {
        return heaps.computeIfAbsent(address, each -> new GlobalHeap(bytes, each));
    }

    /** Ends where it is filled up with zeros or blanks. */
    private static String text(ByteBuffer source, int length) {
        byte[] text = new byte[Math.min(length, source.remaining())];
        source.get(text);
        int end = text.length;
        while (end > 0 && (text[end - 1] == 0 || text[end - 1] == ' ')) {
            end--;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8);
    }
}
