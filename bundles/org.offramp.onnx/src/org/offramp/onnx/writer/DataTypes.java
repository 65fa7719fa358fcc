// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import org.offramp.graph.tensors.ElementType;
import org.offramp.onnx.proto.TensorProto.DataType;

/** Element types as ONNX numbers them, and the wider ones to compute in. */
final class DataTypes {
    private DataTypes() {}

    static int of(ElementType element) {
        return switch (element) {
            case FLOAT16 -> DataType.FLOAT16_VALUE;
            case FLOAT32 -> DataType.FLOAT_VALUE;
            case FLOAT64 -> DataType.DOUBLE_VALUE;
            case INT8 -> DataType.INT8_VALUE;
            case INT16 -> DataType.INT16_VALUE;
            case INT32 -> DataType.INT32_VALUE;
            case INT64 -> DataType.INT64_VALUE;
            case UINT8 -> DataType.UINT8_VALUE;
            case UINT16 -> DataType.UINT16_VALUE;
            case UINT32 -> DataType.UINT32_VALUE;
            case UINT64 -> DataType.UINT64_VALUE;
            case BOOL -> DataType.BOOL_VALUE;
        };
    }

    /** For operators that ONNX defines for wide integers alone: a type that holds all values of the given one. */
    static ElementType wide(ElementType element) {
        return switch (element) {
            case BOOL, INT8, INT16, UINT8, UINT16 -> ElementType.INT32;
            case UINT32 -> ElementType.INT64;
            default -> element;
        };
    }
}
