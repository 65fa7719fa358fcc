// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.files;

import static org.offramp.onnx.proto.TensorProto.DataType;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.offramp.graph.tensors.ElementType;

/** Element types by their number in the format. */
public final class ElementTypes {
    private static final Map<Integer, ElementType> BY_NUMBER = Map.ofEntries(
            Map.entry(DataType.FLOAT_VALUE, ElementType.FLOAT32),
            Map.entry(DataType.DOUBLE_VALUE, ElementType.FLOAT64),
            Map.entry(DataType.FLOAT16_VALUE, ElementType.FLOAT16),
            Map.entry(DataType.INT8_VALUE, ElementType.INT8),
            Map.entry(DataType.INT16_VALUE, ElementType.INT16),
            Map.entry(DataType.INT32_VALUE, ElementType.INT32),
            Map.entry(DataType.INT64_VALUE, ElementType.INT64),
            Map.entry(DataType.UINT8_VALUE, ElementType.UINT8),
            Map.entry(DataType.UINT16_VALUE, ElementType.UINT16),
            Map.entry(DataType.UINT32_VALUE, ElementType.UINT32),
            Map.entry(DataType.UINT64_VALUE, ElementType.UINT64),
            Map.entry(DataType.BOOL_VALUE, ElementType.BOOL));

    private ElementTypes() {}

    /** None where Offramp has no such elements. */
    public static Optional<ElementType> find(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    /** The type in words, whether supported or not. */
    public static String describe(int number) {
        return Optional.ofNullable(DataType.forNumber(number))
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .orElse("unknown (" + number + ")");
    }
}
