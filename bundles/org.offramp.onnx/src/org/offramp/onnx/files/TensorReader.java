// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.files;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.proto.TensorProto;

/** Turns the format's tensors into ours; raw data is wrapped where it lies. */
public final class TensorReader {
    /** As many axes as NumPy allows; shapes of thousands of ones would only take time. */
    public static final int MOST_AXES = 64;

    private final ExternalData external;

    public TensorReader(ExternalData external) {
        this.external = external;
    }

    /**
     * @param operator name of the operator that needs the tensor, for messages
     * @throws Refusal when data and shape don't fit, or for element types that Offramp doesn't have
     */
    public Tensor read(TensorProto proto, Supplier<String> operator) {
        try {
            return convert(proto, operator);
        } catch (Refusal e) {
            throw e.at("Tensor " + Quoted.of(proto.getName()));
        }
    }

    private Tensor convert(TensorProto proto, Supplier<String> operator) {
        ElementType element = ElementTypes.find(proto.getDataType())
                .orElseThrow(() -> Refusal.unsupported(
                        operator.get(),
                        "Its elements are of the type " + ElementTypes.describe(proto.getDataType()) + ".",
                        "Offramp computes with float16, float32, float64, integers and booleans."));
        if (proto.hasSegment()) {
            throw Refusal.damaged("It is stored in segments.", "Export the model again, with whole tensors.");
        }
        Shape shape = shape(proto);
        return Tensor.wrap(element, shape, bytes(proto, element, shape.elementsPerSample()));
    }

    private static Shape shape(TensorProto proto) {
        if (proto.getDimsCount() > MOST_AXES) {
            throw Refusal.damaged(
                    "It has " + proto.getDimsCount() + " dimensions.",
                    "Maybe the file is damaged: export the model again.");
        }
        try {
            return new Shape(proto.getDimsList().stream().map(Dim::of).toList());
        } catch (IllegalArgumentException e) {
            throw Refusal.damaged(
                    "Its dimensions " + Quoted.of(proto.getDimsList().toString()) + " are impossible.",
                    "Maybe the file is damaged: export the model again.");
        }
    }

    private ByteBuffer bytes(TensorProto proto, ElementType element, long elements) {
        long expected = elements * element.bytes();
        if (proto.getDataLocation() == TensorProto.DataLocation.EXTERNAL) {
            return external.read(proto, expected);
        }
        if (proto.hasRawData()) {
            ByteString raw = proto.getRawData();
            return checked(raw.asReadOnlyByteBuffer(), raw.size(), expected, "bytes");
        }
        long stored = stored(proto, element);
        if (stored != elements) {
            throw missing(stored, elements, "elements");
        }
        return typed(proto, element, (int) elements);
    }

    private static ByteBuffer checked(ByteBuffer data, long stored, long expected, String unit) {
        if (stored != expected) {
            throw missing(stored, expected, unit);
        }
        return data;
    }

    private static Refusal missing(long stored, long expected, String unit) {
        return Refusal.damaged(
                "It holds " + stored + " " + unit + ", but its shape needs " + expected + ".",
                "Maybe the file is damaged: export the model again.");
    }

    private static int stored(TensorProto proto, ElementType element) {
        return switch (element) {
            case FLOAT32 -> proto.getFloatDataCount();
            case FLOAT64 -> proto.getDoubleDataCount();
            case INT64 -> proto.getInt64DataCount();
            case UINT32, UINT64 -> proto.getUint64DataCount();
            default -> proto.getInt32DataCount();
        };
    }

    private static ByteBuffer typed(TensorProto proto, ElementType element, int count) {
        BiConsumer<ByteBuffer, Integer> put = switch (element) {
            case FLOAT32 -> (target, i) -> target.putFloat(proto.getFloatData(i));
            case FLOAT64 -> (target, i) -> target.putDouble(proto.getDoubleData(i));
            case INT64 -> (target, i) -> target.putLong(proto.getInt64Data(i));
            case UINT64 -> (target, i) -> target.putLong(proto.getUint64Data(i));
            case UINT32 -> (target, i) -> target.putInt((int) proto.getUint64Data(i));
            case INT32 -> (target, i) -> target.putInt(proto.getInt32Data(i));
            case INT16, UINT16, FLOAT16 -> (target, i) -> target.putShort((short) proto.getInt32Data(i));
            case BOOL -> (target, i) -> target.put((byte) (proto.getInt32Data(i) != 0 ? 1 : 0));
            case INT8, UINT8 -> (target, i) -> target.put((byte) proto.getInt32Data(i));
        };
        ByteBuffer target = ByteBuffer.allocate(count * element.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            put.accept(target, i);
        }
        return target.flip();
    }
}
