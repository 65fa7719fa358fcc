// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.files;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.onnx.proto.ModelProto;
import org.offramp.onnx.proto.StringStringEntryProto;
import org.offramp.onnx.proto.TensorProto;

/**
 * An encoded model without the large raw data of its tensors, which become external data that lies in the model's own
 * file: protobuf's parser copies all that it is given.
 */
final class Skeleton {
    private static final int LEAST_BYTES = 4096;
    private static final Optional<FieldDescriptor> RAW_DATA =
            Optional.ofNullable(TensorProto.getDescriptor().findFieldByNumber(TensorProto.RAW_DATA_FIELD_NUMBER));

    private final ByteBuffer bytes;
    /** Encoded sizes of all messages, in the order in which they begin: the second walk writes them in front. */
    private final List<Integer> sizes = new ArrayList<>();

    private int next;

    private Skeleton(ByteBuffer bytes) {
        this.bytes = bytes.duplicate();
    }

    /** @param model that a {@link WireScan} has found sound */
    static byte[] of(ByteBuffer model) throws IOException {
        Skeleton skeleton = new Skeleton(model);
        byte[] copy = new byte[skeleton.size(ModelProto.getDescriptor(), model.limit())];
        skeleton.bytes.position(model.position());
        skeleton.next = 1;
        CodedOutputStream out = CodedOutputStream.newInstance(copy);
        skeleton.write(ModelProto.getDescriptor(), model.limit(), out);
        out.flush();
        return copy;
    }

    private int size(Descriptor message, int end) {
        int place = sizes.size();
        sizes.add(0);
        int size = 0;
        while (bytes.position() < end) {
            Field field = field(message, end);
            if (field.rawData()) {
                size += reference(field).getSerializedSize();
                bytes.position(field.end());
            } else if (field.message().isPresent()) {
                int inner = size(field.message().get(), field.end());
                size += CodedOutputStream.computeUInt32SizeNoTag(field.tag())
                        + CodedOutputStream.computeUInt32SizeNoTag(inner)
                        + inner;
            } else {
                size += field.end() - field.start();
                bytes.position(field.end());
            }
        }
        sizes.set(place, size);
        return size;
    }

    private void write(Descriptor message, int end, CodedOutputStream out) throws IOException {
        while (bytes.position() < end) {
            Field field = field(message, end);
            if (field.rawData()) {
                reference(field).writeTo(out);
                bytes.position(field.end());
            } else if (field.message().isPresent()) {
                out.writeUInt32NoTag(field.tag());
                out.writeUInt32NoTag(sizes.get(next++));
                write(field.message().get(), field.end(), out);
            } else {
                out.writeRawBytes(bytes.slice(field.start(), field.end() - field.start()));
                bytes.position(field.end());
            }
        }
    }

    /** What stands in place of raw data: fields of the same tensor that say where it lies. */
    private static TensorProto reference(Field field) {
        return TensorProto.newBuilder()
                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                .addExternalData(entry("location", ExternalData.ITSELF))
                .addExternalData(entry("offset", Integer.toString(field.content())))
                .addExternalData(entry("length", Integer.toString(field.end() - field.content())))
                .build();
    }

    private static StringStringEntryProto.Builder entry(String key, String value) {
        return StringStringEntryProto.newBuilder().setKey(key).setValue(value);
    }

    /** The field at the buffer's position, which moves to its content. */
    private Field field(Descriptor message, int end) {
        int start = bytes.position();
        long tag = varint();
        int content = bytes.position();
        int wireType = (int) (tag & 7);
        int fieldEnd = switch (wireType) {
            case WireFormat.WIRETYPE_FIXED64 -> content + 8;
            case WireFormat.WIRETYPE_FIXED32 -> content + 4;
            case WireFormat.WIRETYPE_LENGTH_DELIMITED -> (int) varint() + bytes.position();
            default -> {
                varint();
                yield bytes.position();
            }
        };
        Optional<FieldDescriptor> known = Optional.ofNullable(message.findFieldByNumber((int) (tag >>> 3 & 0x1fffffff)))
                .filter(descriptor -> wireType == WireFormat.WIRETYPE_LENGTH_DELIMITED);
        boolean large = fieldEnd - bytes.position() >= LEAST_BYTES;
        return new Field(
                (int) tag,
                start,
                bytes.position(),
                fieldEnd,
                known.filter(descriptor -> descriptor.getJavaType() == JavaType.MESSAGE)
                        .map(FieldDescriptor::getMessageType),
                large && known.equals(RAW_DATA));
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            byte part = bytes.get();
            value |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                break;
            }
        }
        return value;
    }

    /**
     * A field of a message, as it is encoded.
     *
     * @param content place of what follows tag and length
     * @param message its type if it is one
     * @param rawData whether it is large raw data of a tensor
     */
    private record Field(int tag, int start, int content, int end, Optional<Descriptor> message, boolean rawData) {}
}
