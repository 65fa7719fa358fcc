// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.List;
import java.util.stream.Stream;
import org.offramp.graph.Network;
import org.offramp.graph.operators.BatchNormalization;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Softmax;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;

/** Small networks that every engine has to compute like the interpreter, each there for something that goes wrong. */
public final class ContractNetworks {
    private ContractNetworks() {}

    /** All of them; names say what is special. Every one has the batched input {@code x}. */
    public static List<Network> all() {
        return Stream.of(
                        List.of(residual()),
                        WindowNetworks.convolutions(),
                        WindowNetworks.transposedConvolutions(),
                        WindowNetworks.pools(),
                        FunctionNetworks.all(),
                        AxisNetworks.all(),
                        ShapeNetworks.all(),
                        ElementTypeNetworks.all(),
                        LogicNetworks.all(),
                        IntegerNetworks.all(),
                        QuantizedNetworks.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Convolution, normalisation, activation, a shortcut, pooling and a dense layer with softmax: a backbone. */
    public static Network residual() {
        Window window = new Window(List.of(3, 3), List.of(1, 1), List.of(1, 1), List.of(1, 1), List.of(1, 1));
        return NetworkSketch.of("residual backbone", 3, 8, 8)
                .then(new Convolution(window, 1), Shape.of(4, 3, 3, 3), Shape.of(4))
                .thenStatistics(new BatchNormalization(1e-3), 4)
                .then(Unary.of(UnaryFunction.RELU))
                .then(new Convolution(window, 1), Shape.of(4, 4, 3, 3))
                .thenStatistics(new BatchNormalization(1e-5), 4)
                .join(new Binary(BinaryFunction.ADD), "t3", "t5")
                .then(Unary.of(UnaryFunction.RELU))
                .then(new MaxPool(Window.of(2, 2), false))
                .then(new Reduce(ReduceFunction.MEAN, List.of(2, 3), false))
                .then(new Dense(), Shape.of(5, 4), Shape.of(5))
                .then(new Softmax(1, false))
                .network();
    }

    /** Integers all the way but for its logits: convolution, activation, pooling and a dense layer: a backbone. */
    public static Network quantised() {
        return QuantizedNetworks.backbone();
    }
}
