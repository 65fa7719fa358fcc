// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.api.conformance.ConformanceCase;
import org.offramp.api.conformance.ConformanceTrial;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.proto.TensorProto;
import org.offramp.onnx.proto.TensorProto.DataType;

class OnnxConformanceSuiteTest {
    @TempDir
    Path folder = Path.of("");

    private static TensorProto.Builder floats(float... values) {
        TensorProto.Builder tensor =
                TensorProto.newBuilder().setDataType(DataType.FLOAT_VALUE).addDims(values.length);
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return tensor;
    }

    private void write(String name, ModelSketch sketch, TensorProto.Builder... inputs) throws IOException {
        Path set = Files.createDirectories(folder.resolve(name).resolve("test_data_set_0"));
        Files.write(folder.resolve(name).resolve("model.onnx"), sketch.bytes());
        for (int i = 0; i < inputs.length; i++) {
            Files.write(set.resolve("input_" + i + ".pb"), inputs[i].build().toByteArray());
        }
        Files.write(set.resolve("output_0.pb"), floats(1, 2).build().toByteArray());
    }

    private List<ConformanceCase> cases() throws IOException {
        return new OnnxConformanceSuite().cases(folder);
    }

    private static ModelSketch relu() {
        return ModelSketch.xToY(13, 2).node("Relu", "x", "y");
    }

    @Test
    void findsCasesAtAnyDepthSortedByName() throws IOException {
        write("deep/er/test_a", relu(), floats(1, 2));
        write("test_c", relu(), floats(1, 2));
        write("test_b", relu(), floats(1, 2));
        Files.createDirectories(folder.resolve("no_case"));
        assertThat(cases()).extracting(ConformanceCase::name).containsExactly("test_a", "test_b", "test_c");
    }

    @Test
    void namesCasesOfTheSameNameByTheirPath() throws IOException {
        write("one/test_a", relu(), floats(1, 2));
        write("two/test_a", relu(), floats(1, 2));
        assertThat(cases()).extracting(ConformanceCase::name).containsExactly("one/test_a", "two/test_a");
    }

    @Test
    void aCaseHoldsItsValues() throws IOException {
        write("test_a", relu(), floats(1, 2));
        ConformanceTrial trial = cases().get(0).trials().get(0);
        Tensor values = Tensor.ofFloats(Shape.of(2), 1, 2);
        assertThat(trial.inputs()).containsOnlyKeys("x").containsValue(values);
        assertThat(trial.expected()).containsExactly(values);
        assertThat(trial.folded()).isEmpty();
    }

    @Test
    void eachSetOfValuesIsATrial() throws IOException {
        write("test_a", relu(), floats(1, 2));
        Path second = Files.createDirectories(folder.resolve("test_a").resolve("test_data_set_1"));
        Files.write(second.resolve("input_0.pb"), floats(3, 4).build().toByteArray());
        assertThat(cases().get(0).trials()).hasSize(2);
    }

    @Test
    void valuesOfWeightsStayInputs() throws IOException {
        ModelSketch sum = ModelSketch.xToY(13, 2).input("w", 2).node("Add", "x,w", "y");
        write("test_a", sum, floats(1, 2), floats(3, 4));
        assertThat(cases().get(0).trials().get(0).inputs()).containsOnlyKeys("x", "w");
    }

    @Test
    void namesTheOperatorOfASequence() throws IOException {
        ModelSketch texts = ModelSketch.opset(13)
                .typedInput("x", DataType.STRING_VALUE, 2)
                .output("y")
                .node("Identity", "x", "y");
        write("test_a", texts, floats(1, 2));
        assertThatThrownBy(() -> cases().get(0).trials())
                .isInstanceOfSatisfying(
                        UnsupportedOperatorException.class,
                        e -> assertThat(e.operator()).isEqualTo("Identity"));
    }

    @Test
    void refusesValuesOfAnotherType() throws IOException {
        write(
                "test_a",
                relu(),
                TensorProto.newBuilder().setDataType(DataType.INT64_VALUE).addInt64Data(1));
        assertThatThrownBy(() -> cases().get(0).trials())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("declared in another way");
    }

    @Test
    void refusesMoreValuesThanInputs() throws IOException {
        write("test_a", relu(), floats(1, 2), floats(1, 2));
        assertThatThrownBy(() -> cases().get(0).trials())
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("2 inputs for a model with 1");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> new OnnxConformanceSuite().cases(folder.resolve("gone")))
                .isInstanceOf(BadInputException.class);
    }
}
