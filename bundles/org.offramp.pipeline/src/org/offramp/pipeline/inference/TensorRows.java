// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.inference;

import java.nio.ByteBuffer;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Tensor;

/** Some samples of a batch. */
public final class TensorRows {
    private TensorRows() {}

    /** @param batch with the batch as the first axis */
    public static Tensor of(Tensor batch, int[] rows) {
        int count = batch.shape().extent(0);
        if (rows.length == count) {
            return batch;
        }
        ByteBuffer source = batch.bytes();
        int size = source.remaining() / count;
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(rows.length, size));
        for (int row : rows) {
            bytes.put(source.slice(row * size, size));
        }
        return Tensor.wrap(batch.element(), batch.shape().with(0, Dim.of(rows.length)), bytes.flip());
    }
}
