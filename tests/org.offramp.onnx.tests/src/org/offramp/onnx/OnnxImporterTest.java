// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.offramp.onnx.ModelSketch.ints;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.contract.BackboneImporterContractTest;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class OnnxImporterTest extends BackboneImporterContractTest {
    private static final Tensor X = Tensor.ofFloats(Shape.of(1, 2), -1, 2);

    @Override
    protected BackboneImporter importer() {
        return new OnnxImporter();
    }

    @Override
    protected Path soundFile(Path folder) throws IOException {
        return backbone().in(folder);
    }

    private static ModelSketch backbone() {
        return ModelSketch.opset(13)
                .input("image", -1, 1, 6, 6)
                .output("logits")
                .weights("w", 0.5f, 2, 1, 3, 3)
                .weights("fc", 0.25f, 3, 2)
                .floats("bias", 1, 2, 3)
                .node("Conv", "image,w", "features", ints("pads", 1, 1, 1, 1))
                .node("Relu", "features", "active")
                .node("GlobalAveragePool", "active", "pooled")
                .node("Flatten", "pooled", "flat")
                .node("Gemm", "flat,fc,bias", "logits", ModelSketch.integer("transB", 1));
    }

    @Test
    void keepsTheNamesOfInputsAndOutputs() throws IOException {
        ImportedBackbone read = importer().read(soundFile(folder), Arithmetic.EXACT);
        assertThat(read.network().inputs())
                .containsExactly(new Input("image", TensorType.float32(Shape.batched(1, 6, 6))));
        assertThat(read.network().outputs()).containsExactly("logits");
        assertThat(read.format()).isEqualTo("ONNX, opset 13, IR version 8");
    }

    @Test
    void namesTensorsAndNodesAsTheFileDoes() {
        assertThat(backbone().network().nodes()).extracting(Node::output).contains("features", "active", "logits");
        assertThat(backbone().network().nodes()).extracting(Node::name).contains("the Conv", "the Relu");
    }

    @Test
    void sortsNodesThatStandInAnyOrder() {
        ModelSketch shuffled = ModelSketch.xToY(13, 1, 2)
                .node("Exp", "b", "y")
                .node("Abs", "a", "b")
                .node("Neg", "x", "a");
        assertThat(Computed.y(shuffled, X).toFloats()).containsExactly((float) Math.E, (float) Math.exp(2));
    }

    @Test
    void initializersAmongTheInputsAreConstants() {
        ModelSketch old =
                ModelSketch.xToY(6, 1, 2).input("w", 1, 2).weights("w", 3, 1, 2).node("Mul", "x,w", "y");
        assertThat(old.network().inputs()).extracting(Input::name).containsExactly("x");
        assertThat(Computed.y(old, X).toFloats()).containsExactly(-3, 6);
    }

    @Test
    void leavesOutWhatNoOutputNeeds() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2).node("Relu", "x", "y").node("Unheard", "x", "unused");
        assertThat(sketch.network().nodes()).hasSize(1);
    }

    @Test
    void anInputCanBeAnOutputUnderTwoNames() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2)
                .output("z")
                .node("Identity", "x", "y")
                .node("Identity", "y", "z");
        assertThat(Computed.all(sketch, Map.of("x", X))).containsExactly(X, X);
    }

    @Test
    void oneTensorCanBeTwoOutputs() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2)
                .output("z")
                .node("Relu", "x", "a")
                .node("Identity", "a", "y")
                .node("Dropout", "a", "z");
        Tensor relu = Tensor.ofFloats(Shape.of(1, 2), 0, 2);
        assertThat(Computed.all(sketch, Map.of("x", X))).containsExactly(relu, relu);
    }

    @Test
    void anOutputCanBeConstant() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2).node("Shape", "x", "y");
        Network network = sketch.network();
        assertThat(network.nodes()).isEmpty();
        assertThat(network.constants()).containsOnlyKeys("y");
        assertThat(Computed.y(sketch, X)).isEqualTo(Tensor.ofLongs(1, 2));
    }

    @Test
    void foldsAnInputOnlyWhereItsValueIsNeeded() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2)
                .typedInput("shape", org.offramp.onnx.proto.TensorProto.DataType.INT64_VALUE, 2)
                .node("Reshape", "x,shape", "y");
        ModelTranslation.Result result = sketch.translate(Map.of("x", X, "shape", Tensor.ofLongs(2, 1)));
        assertThat(result.folded()).isEqualTo(List.of("shape"));
        assertThat(result.network().inputs()).extracting(Input::name).containsExactly("x");
        assertThat(result.network().type("y").shape()).isEqualTo(Shape.of(2, 1));
    }

    @Test
    void foldsWhatIsComputedFromAnInput() {
        ModelSketch sketch = ModelSketch.xToY(13, 1, 2)
                .typedInput("shape", org.offramp.onnx.proto.TensorProto.DataType.INT64_VALUE, 2)
                .longs("one", 1)
                .node("Add", "shape,one", "larger")
                .node("Reshape", "x,larger", "y");
        ModelTranslation.Result result = sketch.translate(Map.of("x", X, "shape", Tensor.ofLongs(1, 0)));
        assertThat(result.folded()).isEqualTo(List.of("shape"));
        assertThat(result.network().type("y").shape()).isEqualTo(Shape.of(2, 1));
    }
}
