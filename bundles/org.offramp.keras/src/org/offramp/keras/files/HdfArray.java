// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import io.jhdf.ObjectHeader;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.CompactDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** An array of floating-point numbers in an HDF5 file. */
public final class HdfArray {
    /** Element types by the bias of their exponent. */
    private static final Map<Integer, ElementType> ELEMENTS =
            Map.of(15, ElementType.FLOAT16, 127, ElementType.FLOAT32, 1023, ElementType.FLOAT64);

    private final HdfBytes bytes;
    private final ObjectHeader header;
    private final String path;

    HdfArray(HdfBytes bytes, ObjectHeader header, String path) {
        this.bytes = bytes;
        this.header = header;
        this.path = path;
    }

    /** The values in float32: a view of the file where they are stored so. */
    public Tensor floats() {
        DataType type = header.getMessageOfType(DataTypeMessage.class).getDataType();
        ElementType element = element(type)
                .orElseThrow(() -> Refusal.damaged(
                        "The weights " + Quoted.of(path) + " are no floating-point numbers.",
                        "Save the model with float32 weights."));
        Shape shape = Shape.of(
                header.getMessageOfType(DataSpaceMessage.class).getDataSpace().getDimensionsAsLong());
        ByteBuffer values = values();
        if (values.remaining() != shape.elementsPerSample() * element.bytes()) {
            throw Damage.of("The weights " + Quoted.of(path) + " should be " + shape + ", but have "
                    + values.remaining() + " bytes.");
        }
        boolean bigEndian = ((FloatingPoint) type).getByteOrder() == ByteOrder.BIG_ENDIAN;
        Tensor stored = Tensor.wrap(element, shape, bigEndian ? reversed(values, element.bytes()) : values);
        return element == ElementType.FLOAT32 ? stored : Tensor.ofFloats(shape, stored.toFloats());
    }

    private static Optional<ElementType> element(DataType type) {
        return type instanceof FloatingPoint real
                ? Optional.ofNullable(ELEMENTS.get(real.getExponentBias()))
                        .filter(element -> element.bytes() == type.getSize())
                : Optional.empty();
    }

    private ByteBuffer values() {
        DataLayoutMessage layout = header.getMessageOfType(DataLayoutMessage.class);
        if (layout instanceof ContiguousDataLayoutMessage contiguous) {
            return bytes.content(contiguous.getAddress(), contiguous.getSize());
        }
        if (layout instanceof CompactDataLayoutMessage compact) {
            return compact.getDataBuffer();
        }
        throw Damage.of(
                "The weights " + Quoted.of(path) + " are compressed or stored in pieces, as Keras never" + " does it.");
    }

    private static ByteBuffer reversed(ByteBuffer values, int width) {
        ByteBuffer reversed = ByteBuffer.allocate(values.remaining());
        for (int i = 0; i < values.remaining(); i++) {
            reversed.put(i, values.get(i - i % width + width - 1 - i % width));
        }
        return reversed;
    }
}
