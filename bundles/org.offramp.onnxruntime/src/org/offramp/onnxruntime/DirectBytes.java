// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnxruntime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.offramp.graph.tensors.Tensor;

/** Bytes of tensors where native code can read them; the memory is kept for the next tensor of the same input. */
final class DirectBytes {
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);

    /** A buffer with the tensor's bytes; valid until the next call. */
    ByteBuffer of(Tensor tensor) {
        ByteBuffer bytes = tensor.bytes();
        if (bytes.isDirect()) {
            return bytes;
        }
        if (memory.capacity() < bytes.remaining()) {
            memory = ByteBuffer.allocateDirect(bytes.remaining());
        }
        return memory.clear().put(bytes).flip().slice().order(ByteOrder.nativeOrder());
    }
}
