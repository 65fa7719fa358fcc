// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.ByteArrayOutputStream;

/** An ONNX file that consists of nothing but nodes. */
final class ManyNodes {
    private ManyNodes() {}

    /** @param nodes of the graph, already encoded */
    static byte[] graph(byte[] nodes) {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        model.write(0x08);
        model.write(4);
        model.write(0x3a);
        int rest = nodes.length;
        while (rest > 0x7f) {
            model.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        model.write(rest);
        model.writeBytes(nodes);
        return model.toByteArray();
    }
}
