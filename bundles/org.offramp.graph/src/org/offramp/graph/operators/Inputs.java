// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.List;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Checks that several operators make of their inputs. */
final class Inputs {
    private Inputs() {}

    static List<TensorType> types(List<Tensor> inputs) {
        return inputs.stream().map(Tensor::type).toList();
    }

    static void count(Operator operator, List<TensorType> inputs, int least, int most) {
        if (inputs.size() < least || inputs.size() > most) {
            throw new ShapeException(operator.label() + " takes " + least + (least == most ? "" : " to " + most)
                    + " inputs, but has " + inputs.size() + ".");
        }
    }

    /** Refuses axes counted from the end: importers know the rank and resolve them. */
    static void axis(String operator, int axis) {
        if (axis < 0) {
            throw new ShapeException(operator + " has the axis " + axis + ". Maybe it is counted from the end:"
                    + " it has to be counted from the start.");
        }
    }

    static void floating(Operator operator, TensorType input) {
        if (!input.element().isFloat()) {
            throw new ShapeException(operator.label() + " works on floating point, but its input is " + input
                    + ". Maybe a cast is missing.");
        }
    }

    static void numeric(Operator operator, TensorType input) {
        if (input.element() == ElementType.BOOL) {
            throw new ShapeException(
                    operator.label() + " works on numbers, but its input is " + input + ". Maybe a cast is missing.");
        }
    }

    static void rank(Operator operator, TensorType input, int least, int most) {
        int rank = input.shape().rank();
        if (rank < least || rank > most) {
            throw new ShapeException(operator.label() + " takes an input with " + least
                    + (least == most ? "" : " to " + most) + " dimensions, but it is " + input + ".");
        }
    }

    static void sameElement(Operator operator, List<TensorType> inputs) {
        ElementType first = inputs.get(0).element();
        if (inputs.stream().anyMatch(input -> input.element() != first)) {
            throw new ShapeException(operator.label() + " takes inputs of one element type, but they are " + inputs
                    + ". Maybe a cast is missing.");
        }
    }

    static void shape(Operator operator, String what, TensorType input, Shape expected) {
        if (!input.shape().equals(expected)) {
            throw new ShapeException(operator.label() + ": the " + what + " should have the shape " + expected
                    + ", but it is " + input + ".");
        }
    }
}
