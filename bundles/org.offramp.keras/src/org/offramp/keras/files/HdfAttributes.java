// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import io.jhdf.ObjectHeader;
import io.jhdf.dataset.DatasetReader;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import io.jhdf.object.message.AttributeInfoMessage;
import io.jhdf.object.message.AttributeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Texts that are attached to an object of an HDF5 file. */
final class HdfAttributes {
    private static final long UNDEFINED = -1;
    private static final int MOST_TEXTS = 1 << 16;

    private final HdfBytes bytes;
    private final ObjectHeader header;
    private final String path;

    HdfAttributes(HdfBytes bytes, ObjectHeader header, String path) {
        this.bytes = bytes;
        this.header = header;
        this.path = path;
    }

    Optional<List<String>> texts(String name) {
        for (AttributeInfoMessage info : header.getMessagesOfType(AttributeInfoMessage.class)) {
            if (info.getFractalHeapAddress() != UNDEFINED) {
                throw Refusal.damaged("The attributes of " + Quoted.of(path) + " are kept in a way Keras doesn't use.");
            }
        }
        return header.getMessagesOfType(AttributeMessage.class).stream()
                .filter(message -> message.getName().equals(name))
                .findFirst()
                .map(this::texts);
    }

    private List<String> texts(AttributeMessage message) {
        int[] extents = message.getDataSpace().getDimensions();
        if (message.getDataBuffer() == null) {
            return List.of();
        }
        check(message.getName(), message.getDataType(), extents);
        Object texts = DatasetReader.readDataset(message.getDataType(), message.getDataBuffer(), extents, bytes);
        return texts instanceof Object[] several
                ? Arrays.stream(several).map(HdfAttributes::text).toList()
                : List.of(text(texts));
    }

    /** A text of variable length stands elsewhere; of many, each could be the same very long one. */
    private void check(String name, DataType type, int[] extents) {
        int count = extents.length == 0 ? 1 : extents[0];
        boolean variable = type instanceof VariableLength text && text.isVariableLengthString();
        boolean readable = type instanceof StringData && count <= MOST_TEXTS || variable && count == 1;
        if (extents.length > 1 || !readable) {
            throw Refusal.damaged("The attribute " + Quoted.of(name) + " of " + Quoted.of(path) + " is no text.");
        }
    }

    private static String text(Object text) {
        String all = String.valueOf(text);
        int end = all.indexOf('\0');
        return end < 0 ? all : all.substring(0, end);
    }
}
