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
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

class TfliteImporterTest extends BackboneImporterContractTest {
    @Override
    protected BackboneImporter importer() {
        return new TfliteImporter();
    }

    @Override
    protected Path soundFile(Path folder) {
        return backbone().in(folder);
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
