// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.tensors;

/** Element type and shape of a tensor. */
public record TensorType(ElementType element, Shape shape) {
    public static TensorType float32(Shape shape) {
        return new TensorType(ElementType.FLOAT32, shape);
    }

    public TensorType with(Shape other) {
        return new TensorType(element, other);
    }

    public TensorType with(ElementType other) {
        return new TensorType(other, shape);
    }

    /** Size in bytes for one sample; for a shape without batch dimension, of the whole tensor. */
    public long bytesPerSample() {
        return shape.elementsPerSample() * element.bytes();
    }

    @Override
    public String toString() {
        return element.name().toLowerCase(java.util.Locale.ROOT) + shape;
    }
}
