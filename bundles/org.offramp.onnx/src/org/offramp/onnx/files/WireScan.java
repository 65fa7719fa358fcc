// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.files;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.WireFormat;
import java.nio.ByteBuffer;
import org.offramp.api.backbones.Refusal;
import org.offramp.onnx.proto.NodeProto;

/**
 * Walks over the encoded model before any object is made of it, and refuses what is cut short, nested too deeply or
 * would become too many objects: a node can be two bytes in the file and hundreds in memory.
 */
final class WireScan {
    static final int MOST_NODES = 20_000;
    /** As deep as protobuf's own parser goes. */
    private static final int DEEPEST = 100;

    private static final long BYTES_PER_MESSAGE = 250;
    private static final long BYTES_PER_VALUE = 64;

    private final ByteBuffer bytes;
    private final long budget;
    private long memory;
    private int nodes;

    /** @param budget bytes of memory that the objects may take, by a cautious estimate */
    WireScan(ByteBuffer bytes, long budget) {
        this.bytes = bytes.duplicate();
        this.budget = budget;
    }

    void check(Descriptor root) {
        scan(root, bytes.limit(), 0);
    }

    private void scan(Descriptor message, int end, int depth) {
        if (depth > DEEPEST) {
            throw Refusal.damaged(
                    "Its messages are nested more than " + DEEPEST + " deep at byte " + bytes.position() + ".",
                    "Maybe the file is damaged: export the model again.");
        }
        while (bytes.position() < end) {
            long tag = varint(end);
            FieldDescriptor field = message.findFieldByNumber((int) (tag >>> 3 & 0x1fffffff));
            skip((int) (tag & 7), field, end, depth);
            charge(BYTES_PER_VALUE / 8);
        }
    }

    private void skip(int wireType, @org.eclipse.jdt.annotation.Nullable FieldDescriptor field, int end, int depth) {
        if (field == null) {
            charge(BYTES_PER_MESSAGE);
        }
        switch (wireType) {
            case WireFormat.WIRETYPE_VARINT -> varint(end);
            case WireFormat.WIRETYPE_FIXED64 -> advance(8, end);
            case WireFormat.WIRETYPE_FIXED32 -> advance(4, end);
            case WireFormat.WIRETYPE_LENGTH_DELIMITED -> delimited(field, end, depth);
            default -> throw damaged();
        }
    }

    private void delimited(@org.eclipse.jdt.annotation.Nullable FieldDescriptor field, int end, int depth) {
        long length = varint(end);
        int start = bytes.position();
        advance(length, end);
        if (field == null) {
            return;
        }
        if (field.getJavaType() == JavaType.MESSAGE) {
            count(field.getMessageType());
            bytes.position(start);
            scan(field.getMessageType(), start + (int) length, depth + 1);
        } else {
            charge(BYTES_PER_VALUE + decodedSize(field, length));
        }
    }

    private static long decodedSize(FieldDescriptor field, long length) {
        return switch (field.getJavaType()) {
            case STRING -> length;
            case BYTE_STRING -> 0; // stays in the file
            case FLOAT, DOUBLE -> length;
            default -> 8 * length; // one byte can be one long
        };
    }

    private void count(Descriptor message) {
        charge(BYTES_PER_MESSAGE);
        if (message == NodeProto.getDescriptor() && ++nodes > MOST_NODES) {
            throw Refusal.damaged(
                    "The model has more than " + MOST_NODES + " nodes.",
                    "Offramp converts classifiers, which have a few hundred: maybe this is another kind of file.");
        }
    }

    private void charge(long more) {
        memory += more;
        if (memory > budget) {
            throw Refusal.damaged(
                    "Reading it would take more than " + (budget >> 20) + " MB of memory for descriptions alone.",
                    "Store weights as raw data or external data, or give Java more memory with -Xmx.");
        }
    }

    private void advance(long count, int end) {
        if (count < 0 || count > end - bytes.position()) {
            throw damaged();
        }
        bytes.position(bytes.position() + (int) count);
    }

    private long varint(int end) {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (bytes.position() >= end) {
                throw damaged();
            }
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw damaged();
    }

    private Refusal damaged() {
        return Refusal.damaged(
                "The file is damaged or ends too early: it can't be read at byte " + bytes.position() + " of "
                        + bytes.limit() + ".",
                "Maybe a download was cut short: get the file again.");
    }
}
