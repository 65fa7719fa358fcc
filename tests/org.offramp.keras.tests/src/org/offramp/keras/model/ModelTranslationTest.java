// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.offramp.keras.Computed.numbers;
import static org.offramp.keras.Computed.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.graph.Network;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Tensor;
import org.offramp.keras.Computed;
import org.offramp.keras.ModelSketch;

final class ModelTranslationTest {
    @TempDir
    Path folder = Path.of("");

    /** A layer as Keras 2 writes it; what each call takes in as {@code a b, c}: two calls, the first with two tensors. */
    private static String layer(String type, String name, String settings, String calls) {
        StringBuilder nodes = new StringBuilder();
        for (String call : calls.isEmpty() ? new String[0] : calls.split(", ")) {
            StringBuilder references = new StringBuilder();
            for (String input : call.split(" ")) {
                String[] parts = input.split("@");
                references
                        .append(references.isEmpty() ? "" : ", ")
                        .append("['%s', %s, 0, {}]".formatted(parts[0], parts.length > 1 ? parts[1] : "0"));
            }
            nodes.append(nodes.isEmpty() ? "" : ", ")
                    .append("[")
                    .append(references)
                    .append("]");
        }
        return "{'class_name': '%s', 'name': '%s', 'config': {'name': '%s'%s}, 'inbound_nodes': [%s]}"
                .formatted(type, name, name, settings.isEmpty() ? "" : ", " + settings, nodes);
    }

    private static String input(String shape) {
        return layer("InputLayer", "x", "'batch_input_shape': " + shape + ", 'dtype': 'float32'", "");
    }

    private static String functional(String inputs, String outputs, String... layers) {
        return ("{'class_name': 'Functional', 'config': {'name': 'm', 'layers': [" + String.join(", ", layers)
                        + "], 'input_layers': " + inputs + ", 'output_layers': " + outputs + "}}")
                .replace('\'', '"');
    }

    private static String toD(String... layers) {
        return functional("[['x', 0, 0]]", "[['d', 0, 0]]", layers);
    }

    private Tensor computed(String configuration, ModelSketch weights, Tensor... inputs) throws IOException {
        return Computed.of(weights.h5(folder, "2.11.0", configuration), inputs);
    }

    @ParameterizedTest
    @CsvSource({"Add, 6 7", "Subtract, -4 -1", "Multiply, 5 12", "Average, 3 3.5", "Maximum, 5 4", "Minimum, 1 3"})
    void pathsMeet(String type, String expected) throws IOException {
        String configuration = functional(
                "[['x', 0, 0], ['z', 0, 0]]",
                "['d', 0, 0]",
                input("[null, 2]"),
                layer("InputLayer", "z", "'batch_input_shape': [null, 2]", ""),
                layer(type, "d", "", "x z"));
        Tensor y = computed(
                configuration, ModelSketch.described(), values(List.of(1, 2), 1, 3), values(List.of(1, 2), 5, 4));
        double[] wanted = List.of(expected.split(" ")).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(y.toDoubles()).containsExactly(wanted);
    }

    @Test
    void concatenatesMapsAlongTheirChannels() throws IOException {
        Tensor x = values(List.of(1, 2, 1, 2), 1, 2, 3, 4);
        String configuration = toD(
                input("[null, 2, 1, 2]"),
                layer("MaxPooling2D", "p", "'pool_size': [1, 1]", "x"),
                layer("Rescaling", "r", "'scale': 10.0", "x"),
                layer("Concatenate", "d", "'axis': -1", "p r"));
        assertThat(computed(configuration, ModelSketch.described(), x).toDoubles())
                .containsExactly(1, 2, 10, 20, 3, 4, 30, 40);
    }

    @Test
    void aSharedLayerHasItsWeightsOnce() throws IOException {
        Tensor kernel = values(List.of(2, 2), 0, 1, 2, 0);
        String configuration = toD(
                input("[null, 2]"),
                layer("Dense", "s", "'use_bias': false", "x, s@0"),
                layer("Subtract", "d", "", "s@0 s@1"));
        Path file = ModelSketch.described().weights("s", List.of(kernel)).h5(folder, "2.11.0", configuration);
        // (1, 3) becomes (6, 1), and that (2, 6).
        assertThat(Computed.of(file, values(List.of(1, 2), 1, 3)).toDoubles()).containsExactly(4, -5);
        assertThat(Computed.network(file).constants()).hasSize(1);
    }

    @Test
    void layersMayStandInAnyOrder() throws IOException {
        String configuration = toD(
                layer("Rescaling", "d", "'scale': 2.0", "r"),
                layer("Rescaling", "r", "'scale': 5.0", "x"),
                input("[null, 2]"));
        assertThat(computed(configuration, ModelSketch.described(), values(List.of(1, 2), 1, 3))
                        .toDoubles())
                .containsExactly(10, 30);
    }

    /** Models inside of models count the call that made them, so that the first one that others refer to is 1. */
    @ParameterizedTest
    @CsvSource({"0", "1"})
    void modelsInsideOfModelsBecomePartOfIt(int first) throws IOException {
        String inner = functional(
                        "[['x', 0, 0]]",
                        "[['n', 0, 0]]",
                        input("[null, 2]"),
                        layer("Dense", "n", "'use_bias': false", "x"))
                .replace("\"name\": \"m\"", "\"name\": \"inner\"");
        String nested = inner.substring(0, inner.length() - 1)
                + ", \"name\": \"inner\", \"inbound_nodes\": [[[\"x\", 0, 0, {}]], [[\"inner\", " + first
                + ", 0, {}]]]}";
        String configuration =
                toD(input("[null, 2]"), nested, layer("Subtract", "d", "", "inner@" + first + " inner@" + (first + 1)));
        ModelSketch weights = ModelSketch.described().nested("inner", "n", List.of(values(List.of(2, 2), 0, 1, 2, 0)));
        assertThat(computed(configuration, weights, values(List.of(1, 2), 1, 3)).toDoubles())
                .containsExactly(4, -5);
    }

    @Test
    void aSequenceMayBeginWithAModel() throws IOException {
        String inner = functional(
                "[['x', 0, 0]]", "[['n', 0, 0]]", input("[null, 2]"), layer("Rescaling", "n", "'scale': 3.0", "x"));
        String configuration =
                "{\"class_name\": \"Sequential\", \"config\": {\"name\": \"s\", \"layers\": [" + inner + "]}}";
        assertThat(computed(configuration, ModelSketch.described(), values(List.of(1, 2), 1, 3))
                        .toDoubles())
                .containsExactly(3, 9);
    }

    /** In archives, folders of weights are numbered by the layers' types, whatever the layers' names are. */
    @Test
    void findsTheWeightsOfAnArchiveByType() throws IOException {
        Tensor one = values(List.of(1, 1), 2);
        Tensor two = values(List.of(1, 1), 5);
        String configuration = """
            {"class_name": "Functional", "config": {"name": "m", "layers": [
              {"module": "keras.layers", "class_name": "InputLayer", "name": "x", "config": {"name": "x",
                "batch_shape": [null, 1]}, "inbound_nodes": []},
              {"module": "keras.layers", "class_name": "Dense", "name": "b", "config": {"name": "b",
                "use_bias": false}, "inbound_nodes": [{"args": [%s], "kwargs": {}}]},
              {"module": "keras.layers", "class_name": "Dense", "name": "a", "config": {"name": "a",
                "use_bias": false}, "inbound_nodes": [{"args": [%s], "kwargs": {"training": false}}]},
              {"module": "keras.layers", "class_name": "Add", "name": "d", "config": {"name": "d"},
                "inbound_nodes": [{"args": [[%s, %s]], "kwargs": {}}]}],
              "input_layers": ["x", 0, 0], "output_layers": ["d", 0, 0]}}
            """.formatted(tensor("x"), tensor("b"), tensor("a"), tensor("b"));
        Path file = ModelSketch.described()
                .folder("dense", List.of(one))
                .folder("dense_1", List.of(two))
                .archive(folder, configuration);
        assertThat(Computed.of(file, values(List.of(1, 1), 7)).toDoubles()).containsExactly(7 * 2 * 5 + 7 * 2);
    }

    private static String tensor(String layer) {
        return "{\"class_name\": \"__keras_tensor__\", \"config\": {\"keras_history\": [\"" + layer + "\", 0, 0]}}";
    }

    @Test
    void onlyTheInputIsTransposed() throws IOException {
        Network network = Computed.network(ModelSketch.sequential("[null, 8, 8, 3]")
                .layer("ZeroPadding2D", "'padding': 1")
                .layer("Conv2D", "'use_bias': false", numbers(1, 3, 3, 3, 4))
                .layer("LayerNormalization", "", numbers(2, 4), numbers(3, 4))
                .layer("DepthwiseConv2D", "'use_bias': false", numbers(4, 3, 3, 4, 1))
                .layer("Dense", "", numbers(5, 4, 4), numbers(6, 4))
                .layer("PReLU", "", numbers(7, 6, 6, 4))
                .layer("UpSampling2D", "")
                .layer("GlobalAveragePooling2D", "'keepdims': true")
                .layer("Reshape", "'target_shape': [4]")
                .layer("Dense", "'activation': 'softmax'", numbers(8, 4, 2), numbers(9, 2))
                .h5(folder));
        assertThat(network.nodes().stream().filter(node -> node.operator() instanceof Transpose))
                .hasSize(1);
        assertThat(network.nodes().get(0).operator()).isInstanceOf(Transpose.class);
    }

    /** A number of channels of one needs not even that. */
    @Test
    void aSingleChannelNeedsNoTranspose() throws IOException {
        Network network = Computed.network(ModelSketch.sequential("[null, 490]")
                .layer("Reshape", "'target_shape': [49, 10, 1]")
                .layer("Conv2D", "'use_bias': false", numbers(1, 10, 4, 1, 8))
                .h5(folder));
        assertThat(network.nodes().subList(0, 2)).noneMatch(node -> node.operator() instanceof Transpose);
    }

    @Test
    void refusesArgumentsThatChangeWhatALayerComputes() throws IOException {
        String configuration =
                toD(input("[null, 2]"), layer("Dropout", "d", "", "x")).replace("{}", "{\"training\": true}");
        Path file = ModelSketch.described().h5(folder, "2.11.0", configuration);
        assertThatThrownBy(() -> Computed.network(file))
                .isInstanceOf(UnsupportedOperatorException.class)
                .hasMessageContaining("'training'");
    }

    @Test
    void refusesModelsThatAreCodeAlone() throws IOException {
        Path file = ModelSketch.described().h5(folder, "2.11.0", "{\"class_name\": \"MyNet\", \"config\": {}}");
        assertThatThrownBy(() -> Computed.network(file))
                .isInstanceOf(UnsupportedOperatorException.class)
                .hasMessageContaining("'MyNet'")
                .hasMessageContaining("ONNX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[null, null, 2] | only the batch",
                "[null]          | without features",
                "[null, 2.5]     | only the batch",
                "[null, -1]      | only the batch"
            })
    void refusesInputsThatAreNotFixed(String shape, String reason) throws IOException {
        Path file = ModelSketch.described()
                .h5(folder, "2.11.0", toD(input(shape), layer("Rescaling", "d", "'scale': 2.0", "x")));
        assertThatThrownBy(() -> Computed.network(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesLayersThatWaitForEachOther() throws IOException {
        Path file = ModelSketch.described()
                .h5(
                        folder,
                        "2.11.0",
                        toD(input("[null, 2]"), layer("Add", "a", "", "x d"), layer("Add", "d", "", "x a")));
        assertThatThrownBy(() -> Computed.network(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("nothing before it gives");
    }

    @Test
    void aBatchMayBeFixed() throws IOException {
        Tensor x = numbers(1, 2, 3, 3, 2);
        Path file = ModelSketch.sequential("[2, 3, 3, 2]")
                .layer("AveragePooling2D", "'pool_size': 3")
                .layer("Flatten", "")
                .h5(folder);
        assertThat(Computed.of(file, x).doubleAt(0))
                .isCloseTo(
                        java.util.stream.IntStream.range(0, 9)
                                .mapToDouble(i -> x.doubleAt(2 * i) / 9)
                                .sum(),
                        within(1e-6));
    }
}
