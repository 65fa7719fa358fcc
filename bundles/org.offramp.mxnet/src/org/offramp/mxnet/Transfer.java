// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import ai.djl.mxnet.engine.MxNDArray;
import ai.djl.mxnet.jna.JnaUtils;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.sun.jna.Native;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.offramp.api.compute.ComputeException;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/**
 * Copies float32 tensors to the native library and back through one buffer that grows: fresh ones for each copy, as
 * DJL makes them, would pile up until the garbage collector frees them. For one thread.
 */
final class Transfer {
    private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

    NDArray toEngine(NDManager manager, Tensor tensor) {
        ByteBuffer bytes = tensor.bytes();
        buffer(bytes.remaining()).put(bytes).flip();
        return manager.create(buffer, djlShape(tensor.shape()), DataType.FLOAT32);
    }

    private static ai.djl.ndarray.types.Shape djlShape(Shape shape) {
        return new ai.djl.ndarray.types.Shape(
                shape.dims().stream().mapToLong(Dim::factor).toArray());
    }

    /** Waits for the array to be computed, which has to have the given shape. */
    Tensor toJava(NDArray array, Shape shape) {
        if (!array.getShape().equals(djlShape(shape))) {
            throw new ComputeException("MXNet gives a tensor " + array.getShape() + " where " + shape + " is due.");
        }
        byte[] bytes = new byte[Math.toIntExact(array.size() * Float.BYTES)];
        ByteBuffer direct = buffer(bytes.length);
        JnaUtils.syncCopyToCPU(
                ((MxNDArray) array).getHandle(), Native.getDirectBufferPointer(direct), bytes.length / Float.BYTES);
        direct.get(bytes);
        return Tensor.wrap(ElementType.FLOAT32, shape, ByteBuffer.wrap(bytes));
    }

    private ByteBuffer buffer(int bytes) {
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        return buffer.clear().limit(bytes);
    }
}
