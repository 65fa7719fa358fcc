// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnxruntime;

import ai.onnxruntime.OnnxJavaType;
import org.offramp.graph.tensors.ElementType;

/** Element types in the words of ONNX Runtime's Java interface. */
final class ElementTypes {
    private ElementTypes() {}

    /** The type under which the interface takes and gives bytes of an element type; it has no wide unsigned ones. */
    static ElementType signed(ElementType element) {
        return switch (element) {
            case UINT16 -> ElementType.INT16;
            case UINT32 -> ElementType.INT32;
            case UINT64 -> ElementType.INT64;
            default -> element;
        };
    }

    static OnnxJavaType java(ElementType element) {
        return switch (signed(element)) {
            case FLOAT16 -> OnnxJavaType.FLOAT16;
            case FLOAT32 -> OnnxJavaType.FLOAT;
            case FLOAT64 -> OnnxJavaType.DOUBLE;
            case INT8 -> OnnxJavaType.INT8;
            case INT16 -> OnnxJavaType.INT16;
            case INT32 -> OnnxJavaType.INT32;
            case INT64 -> OnnxJavaType.INT64;
            case UINT8 -> OnnxJavaType.UINT8;
            case BOOL -> OnnxJavaType.BOOL;
            case UINT16, UINT32, UINT64 -> throw new IllegalStateException(element + " has a signed stand-in.");
        };
    }
}
