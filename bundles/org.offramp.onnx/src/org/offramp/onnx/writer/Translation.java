// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import org.offramp.graph.operators.Operator;

/** How one kind of operator becomes ONNX nodes. */
@FunctionalInterface
interface Translation<O extends Operator> {
    /**
     * Adds nodes that compute the site's output.
     *
     * @throws IllegalArgumentException when ONNX has no way to say it, with the reason
     */
    void write(O operator, Site site);
}
