// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.files;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/**
 * A tensor of the model as the file describes it.
 *
 * @param shape for one batch, in the file's order of axes
 * @param sparse whether its data are stored in a form that leaves zeros out
 * @param data little-endian, where it is constant
 */
public record TensorEntry(
        String name,
        List<Integer> shape,
        int typeCode,
        Quantization quantization,
        boolean sparse,
        Optional<ByteBuffer> data) {
    private static final int MOST_AXES = 8;

    static TensorEntry of(FlatTable table, List<ByteBuffer> buffers) {
        List<Integer> shape = table.integers(0, MOST_AXES);
        int buffer = table.integer(2, 0);
        if (buffer < 0 || buffer >= Math.max(1, buffers.size())) {
            throw Refusal.damaged("A tensor is in buffer " + buffer + ", but there are " + buffers.size() + ".");
        }
        boolean empty = shape.contains(0);
        boolean constant = buffer > 0 && (empty || buffers.get(buffer).hasRemaining());
        int channels = shape.stream().mapToInt(Integer::intValue).max().orElse(1);
        return new TensorEntry(
                table.text(3),
                shape,
                table.small(1, 0),
                table.table(4)
                        .map(quantization -> Quantization.of(quantization, Math.max(1, channels)))
                        .orElse(Quantization.NONE),
                table.table(6).isPresent(),
                constant ? Optional.of(buffers.get(buffer)) : Optional.empty());
    }

    /** For messages. */
    public String describe() {
        return "tensor " + Quoted.of(name);
    }

    public Optional<ElementType> element() {
        return ElementTypes.find(typeCode);
    }

    /** Element type of a tensor that an operator works on. */
    public ElementType elementFor(String operator) {
        return element()
                .orElseThrow(() -> Refusal.unsupported(
                        operator,
                        "The " + describe() + " has elements of the type " + ElementTypes.describe(typeCode) + ".",
                        "Offramp computes with floats, integers of 8 to 64 bits and booleans."));
    }

    /** Whether its elements are integers that stand for real numbers. */
    public boolean isQuantised() {
        return quantization.isThere()
                && element().filter(ElementType::isInteger).isPresent();
    }

    /** Whether it is quantised to 8 or 16 bits, as weights and activations are. */
    public boolean isSmallInteger() {
        return isQuantised()
                && element().filter(it -> it.bytes() <= Short.BYTES).isPresent();
    }

    /** The shape in numbers. */
    public Shape fixedShape() {
        try {
            return new Shape(shape.stream().map(Dim::of).toList());
        } catch (IllegalArgumentException e) {
            throw Refusal.damaged("The " + describe() + " has the shape " + shape + ".");
        }
    }

    /** The data as they are stored. */
    public Optional<Tensor> constant(String operator) {
        return data.map(bytes -> wrap(operator, bytes));
    }

    private Tensor wrap(String operator, ByteBuffer bytes) {
        if (sparse) {
            throw Refusal.unsupported(
                    operator, "The " + describe() + " is sparse.", "Convert the model with dense weights.");
        }
        ElementType element = elementFor(operator);
        long expected = fixedShape().elementsPerSample() * element.bytes();
        if (bytes.remaining() != expected) {
            throw Refusal.damaged("The " + describe() + " holds " + bytes.remaining() + " bytes, but its shape " + shape
                    + " needs " + expected + ".");
        }
        return Tensor.wrap(element, fixedShape(), bytes.duplicate());
    }
}
