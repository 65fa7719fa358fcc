// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.tflite.ModelSketch.option;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.contract.BackboneImporterContractTest;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.tflite.ModelSketch.Steps;

class TfliteImporterTest extends BackboneImporterContractTest {
    @Override
    protected BackboneImporter importer() {
        return new TfliteImporter();
    }

    @Override
    protected Path soundFile(Path folder) {
        return backbone().in(folder);
    }

    @Override
    protected Path[] fuzzedFiles(Path folder) {
        return new Path[] {
            backbone().in(folder), integers().in(folder, "integers.tflite"), moves().in(folder, "moves.tflite")
        };
    }

    /** Integers that are convolved, pooled and summed. */
    private static ModelSketch integers() {
        Steps steps = Steps.of(0.1, 3);
        return ModelSketch.quantised(ElementType.INT8, steps, steps, 1, 6, 6, 2)
                .constant("w", new Steps(new float[] {0.1f, 0.2f}, new long[2], 0), weights(2, 3, 3, 2))
                .constant("d", new Steps(new float[] {0.1f, 0.2f}, new long[2], 3), weights(1, 3, 3, 2))
                .constant("fc", Steps.of(0.01, 0), weights(3, 2))
                .ints("axes", 1, 2)
                .integers("a", steps, ElementType.INT8)
                .integers("b", steps, ElementType.INT8)
                .integers("c", steps, ElementType.INT8)
                .integers("e", steps, ElementType.INT8)
                .integers("f", steps, ElementType.INT8)
                .node("CONV_2D", "x,w,-", "a", option(1, 1), option(2, 1), option(3, (byte) 3))
                .node("DEPTHWISE_CONV_2D", "a,d,-", "b", option(1, 1), option(2, 1), option(3, 1))
                .node("ADD", "a,b", "c", option(0, (byte) 1))
                .node("AVERAGE_POOL_2D", "c", "e", option(1, 2), option(2, 2), option(3, 3), option(4, 3))
                .node("MEAN", "e,axes", "f")
                .node("FULLY_CONNECTED", "f,fc", "y");
    }

    private static Tensor weights(long... extents) {
        return Computed.integers(5, ElementType.INT8, extents);
    }

    /** Maps that are cut, joined, reshaped and resized. */
    private static ModelSketch moves() {
        return ModelSketch.xToY(1, 4, 4, 2)
                .ints("begin", 0, 1, 0, 0)
                .ints("end", 1, 3, 4, 2)
                .ints("step", 1, 1, 2, 1)
                .ints("axis", 3)
                .ints("pads", 0, 0, 1, 1, 0, 1, 0, 0)
                .ints("size", 5, 7)
                .ints("order", 0, 2, 1, 3)
                .ints("row", 1, -1)
                .node("PAD", "x,pads", "a")
                .node("RESIZE_BILINEAR", "a,size", "b", option(3, true))
                .node("SPLIT", "axis,b", "c,d", option(0, 2))
                .node("CONCATENATION", "c,d,c", "e", option(0, 3))
                .node("STRIDED_SLICE", "e,begin,end,step", "f")
                .node("TRANSPOSE", "f,order", "g")
                .node("L2_NORMALIZATION", "g", "h")
                .node("RESHAPE", "h,row", "i")
                .node("SOFTMAX", "i", "y", option(0, 1f));
    }

    private static ModelSketch backbone() {
        return ModelSketch.xToY(1, 6, 6, 2)
                .constant("w", Computed.random(1, 4, 3, 3, 2))
                .constant("b", Computed.random(2, 4))
                .ints("flat", -1, 36)
                .constant("fc", Computed.random(3, 3, 36))
                .constant("bias", Computed.random(4, 3))
                .node("CONV_2D", "x,w,b", "features", option(1, 2), option(2, 2), option(3, (byte) 1))
                .node("RESHAPE", "features,flat", "row")
                .node("FULLY_CONNECTED", "row,fc,bias", "logits")
                .node("SOFTMAX", "logits", "y", option(0, 1f));
    }

    @Test
    void keepsTheShapeOfTheInputAndTheNamesAtTheBorder() {
        Network network = backbone().network(Arithmetic.EXACT);
        assertThat(network.inputs()).containsExactly(new Input("x", TensorType.float32(Shape.batched(6, 6, 2))));
        assertThat(network.outputs()).containsExactly("y");
        assertThat(network.type("y")).isEqualTo(TensorType.float32(Shape.batched(3)));
    }

    @Test
    void saysWhatTheFileIs() {
        assertThat(backbone().read(Arithmetic.EXACT).format()).isEqualTo("TFLite, version 3");
    }

    @Test
    void flattensAMapBeforeADenseLayerWithoutMovingIt() {
        assertThat(transposes(backbone().network(Arithmetic.EXACT))).isEqualTo(1);
        assertThat(backbone().network(Arithmetic.EXACT).nodes().get(0).operator())
                .isEqualTo(new Transpose(List.of(0, 3, 1, 2)));
    }

    @Test
    void knowsEveryOperatorThatTheTestsName() {
        assertThat(importer().operators()).contains("CONV_2D", "DEPTHWISE_CONV_2D", "FULLY_CONNECTED", "SOFTMAX");
        assertThat(Codes.names()).containsAll(importer().operators());
    }

    static long transposes(Network network) {
        return network.nodes().stream()
                .map(Node::operator)
                .filter(Transpose.class::isInstance)
                .count();
    }
}
