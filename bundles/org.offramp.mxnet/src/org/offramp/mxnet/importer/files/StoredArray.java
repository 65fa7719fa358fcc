// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.files;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** One array in a list, in any of the four forms that MXNet's versions have written. */
final class StoredArray {
    /** MXNet 0.12 and newer: the kind of storage comes first. */
    private static final int V2 = 0xF993FAC9;
    /** As V2, with scalars: a negative rank stands for no array. */
    private static final int V3 = 0xF993FACA;
    /** MXNet 0.11: extents of 64 bits. Older still, the rank comes first, and extents have 32 bits. */
    private static final int V1 = 0xF993FAC8;

    private static final int MOST_AXES = 64;

    private static final List<ElementType> ELEMENTS = List.of(
            ElementType.FLOAT32,
            ElementType.FLOAT64,
            ElementType.FLOAT16,
            ElementType.UINT8,
            ElementType.INT32,
            ElementType.INT8,
            ElementType.INT64,
            ElementType.BOOL,
            ElementType.INT16,
            ElementType.UINT16,
            ElementType.UINT32,
            ElementType.UINT64);

    private final ByteBuffer bytes;
    private final int start;

    StoredArray(ByteBuffer bytes) {
        this.bytes = bytes;
        this.start = bytes.position();
    }

    /** The array; none where an empty place was stored. */
    Optional<Tensor> read() {
        try {
            return tensor();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw damaged("it has an impossible shape or ends too early.");
        }
    }

    private Optional<Tensor> tensor() {
        int magic = bytes.getInt();
        boolean old = magic != V1 && magic != V2 && magic != V3;
        if ((magic == V2 || magic == V3) && bytes.getInt() != 0) {
            throw damaged("it is sparse; save the parameters as dense arrays.");
        }
        int rank = old ? magic : bytes.getInt();
        if (rank == 0 && magic != V3 || rank == -1 && magic == V3) {
            return Optional.empty();
        }
        Shape shape = shape(rank, old);
        bytes.getLong(); // the device it was on
        ElementType element = element(bytes.getInt());
        long length = shape.elementsPerSample() * element.bytes();
        if (length > bytes.remaining()) {
            throw damaged(
                    "its shape " + shape + " needs " + length + " bytes, but " + bytes.remaining() + " are left.");
        }
        ByteBuffer content = bytes.slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        return Optional.of(Tensor.wrap(element, shape, content));
    }

    private Shape shape(int rank, boolean old) {
        if (rank < 0 || rank > MOST_AXES) {
            throw damaged("it has " + rank + " axes.");
        }
        List<Dim> dims = new ArrayList<>();
        for (int axis = 0; axis < rank; axis++) {
            dims.add(Dim.of(old ? bytes.getInt() : bytes.getLong()));
        }
        return new Shape(dims);
    }

    private ElementType element(int flag) {
        if (flag < 0 || flag >= ELEMENTS.size()) {
            throw damaged("its element type has the number " + flag + ".");
        }
        return ELEMENTS.get(flag);
    }

    private Refusal damaged(String reason) {
        return Refusal.damaged(
                "The array at byte " + start + " of the parameters can't be read: " + reason,
                "Maybe a download was cut short: get the file again.");
    }
}
