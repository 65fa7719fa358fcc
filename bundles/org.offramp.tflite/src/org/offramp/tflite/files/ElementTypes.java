// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.files;

import java.util.List;
import java.util.Optional;
import org.offramp.graph.tensors.ElementType;

/** Element types by their number in the format. */
final class ElementTypes {
    private static final List<String> NAMES = List.of(
            "FLOAT32",
            "FLOAT16",
            "INT32",
            "UINT8",
            "INT64",
            "STRING",
            "BOOL",
            "INT16",
            "COMPLEX64",
            "INT8",
            "FLOAT64",
            "COMPLEX128",
            "UINT64",
            "RESOURCE",
            "VARIANT",
            "UINT32",
            "UINT16",
            "INT4");

    private ElementTypes() {}

    static Optional<ElementType> find(int code) {
        return switch (describe(code)) {
            case "FLOAT32",
                    "FLOAT16",
                    "FLOAT64",
                    "INT8",
                    "INT16",
                    "INT32",
                    "INT64",
                    "UINT8",
                    "UINT16",
                    "UINT32",
                    "UINT64",
                    "BOOL" -> Optional.of(ElementType.valueOf(describe(code)));
            default -> Optional.empty();
        };
    }

    static String describe(int code) {
        return code >= 0 && code < NAMES.size() ? NAMES.get(code) : "number " + code;
    }
}
