// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

/** Lowers one node: takes its inputs, adds operators and gives its outputs. Knows all versions of its operator. */
@FunctionalInterface
public interface Translation {
    /** @throws IllegalArgumentException with the reason, when inputs or attributes don't fit */
    void translate(OnnxNode node);
}
