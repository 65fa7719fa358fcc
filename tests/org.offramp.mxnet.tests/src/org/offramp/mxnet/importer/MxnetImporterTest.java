// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.api.contract.BackboneImporterContractTest;
import org.offramp.api.contract.ContractNetworks;
import org.offramp.api.contract.fuzz.Fuzzing;
import org.offramp.graph.Fingerprint;
import org.offramp.graph.Input;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.mxnet.symbol.NetworkSymbol;

class MxnetImporterTest extends BackboneImporterContractTest {
    @Override
    protected BackboneImporter importer() {
        return new MxnetImporter();
    }

    @Override
    protected Path soundFile(Path folder) throws IOException {
        return backbone().in(folder);
    }

    private static SymbolSketch backbone() {
        return convolutional(new SymbolSketch().data(1, 6, 6));
    }

    private static SymbolSketch convolutional(SymbolSketch sketch) {
        return sketch.parameter("conv_weight", 2, 1, 3, 3)
                .node("Convolution", "conv", "kernel=(3, 3); num_filter=2; no_bias=True", "data", "conv_weight")
                .parameter("bn_gamma", 2)
                .parameter("bn_beta", 2)
                .parameter("bn_moving_mean", 2)
                .parameter("bn_moving_var", 2)
                .node("BatchNorm", "bn", "", "conv", "bn_gamma", "bn_beta", "bn_moving_mean", "bn_moving_var")
                .node("Activation", "relu", "act_type=relu", "bn")
                .parameter("fc_weight", 3, 32)
                .parameter("fc_bias", 3)
                .node("FullyConnected", "fc", "num_hidden=3", "relu", "fc_weight", "fc_bias")
                .variable("softmax_label", "")
                .node("SoftmaxOutput", "softmax", "", "fc", "softmax_label");
    }

    private ImportedBackbone read(Path file) throws IOException {
        return importer().read(file, Arithmetic.EXACT);
    }

    private void assertRefuses(Path file, String message) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void leavesTheLabelsOfTrainingAside() throws IOException {
        Network network = read(soundFile(folder)).network();
        assertThat(network.inputs()).containsExactly(new Input("data", TensorType.float32(Shape.batched(1, 6, 6))));
        assertThat(network.outputs()).containsExactly("softmax_output");
    }

    @Test
    void readsWhatOurOwnEngineRuns() throws IOException {
        Network wanted = ContractNetworks.residual();
        NetworkSymbol symbol = NetworkSymbol.of(wanted, wanted.nodes(), wanted.outputs());
        String variable = symbol.inputs().keySet().iterator().next();
        Files.write(folder.resolve("own-0000.params"), SymbolSketch.list(symbol.parameters()));
        Files.writeString(folder.resolve("own-signature.json"), signature(variable, "[0, 3, 8, 8]"));
        Path file = Files.writeString(folder.resolve("own-symbol.json"), symbol.json());
        assertSame(wanted, read(file).network());
    }

    private static void assertSame(Network wanted, Network read) {
        Tensor x = random(Shape.of(2, 3, 8, 8));
        List<Tensor> first =
                new Interpreter(wanted).run(Map.of(wanted.inputs().get(0).name(), x), wanted.outputs());
        List<Tensor> second =
                new Interpreter(read).run(Map.of(read.inputs().get(0).name(), x), read.outputs());
        assertThat(second).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i).toFloats()).containsExactly(first.get(i).toFloats(), within(1e-5f));
        }
    }

    private static Tensor random(Shape shape) {
        Random random = new Random(3);
        float[] values = new float[Math.toIntExact(shape.elementsPerSample())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Tensor.ofFloats(shape, values);
    }

    private static String signature(String name, String shape) {
        return "{\"inputs\": [{\"data_name\": \"" + name + "\", \"data_shape\": " + shape + "}]}";
    }

    @Test
    void takesTheShapeOfTheInputFromTheSignature() throws IOException {
        Path file = convolutional(new SymbolSketch().data()).in(folder);
        Files.writeString(folder.resolve("signature.json"), signature("data", "[1, 1, 6, 6]"));
        assertThat(read(file).network().inputs().get(0).type()).isEqualTo(TensorType.float32(Shape.batched(1, 6, 6)));
    }

    @Test
    void saysHowToTellTheShapeOfTheInput() throws IOException {
        assertRefuses(
                convolutional(new SymbolSketch().data()).in(folder),
                "Write into net-signature.json beside it: "
                        + "{\"inputs\": [{\"data_name\": \"data\", \"data_shape\": [0, 1, 224, 224]}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attrs", "attr", "param"})
    void readsTheAttributesOfAllVersions(String key) throws IOException {
        Path file = convolutional(new SymbolSketch().attributesUnder(key).data(1, 6, 6))
                .in(folder);
        assertThat(read(file).network().type("softmax_output").shape()).isEqualTo(Shape.batched(3));
    }

    @Test
    void findsTheStatisticsThatOldSymbolsDoNotName() throws IOException {
        SymbolSketch old = new SymbolSketch()
                .data(2)
                .parameter("bn_gamma", 2)
                .parameter("bn_beta", Tensor.ofFloats(Shape.of(2), 0, 0))
                .hidden("bn_moving_mean", Tensor.ofFloats(Shape.of(2), 1, 2))
                .hidden("bn_moving_var", Tensor.ofFloats(Shape.of(2), 1, 4))
                .node("BatchNorm", "bn", "eps=0", "data", "bn_gamma", "bn_beta");
        Tensor x = Tensor.ofFloats(Shape.of(1, 2), 3, 8);
        Network network = read(old.in(folder)).network();
        assertThat(new Interpreter(network)
                        .run(Map.of("data", x), network.outputs())
                        .get(0)
                        .toFloats())
                .containsExactly(2, 3);
    }

    @Test
    void takesTheNewestEpochAndSaysWhich() throws IOException {
        Path file = soundFile(folder);
        Files.copy(folder.resolve("net-0000.params"), folder.resolve("net-0009.params"));
        Files.copy(folder.resolve("net-0000.params"), folder.resolve("net-10000.params"));
        Files.writeString(folder.resolve("net-best.params"), "something else");
        assertThat(read(file).format()).isEqualTo("MXNet 1.9.0, parameters net-10000.params");
    }

    @Test
    void takesTheOnlyParametersThereAre() throws IOException {
        Path file = soundFile(folder);
        Files.move(folder.resolve("net-0000.params"), folder.resolve("net-best.params"));
        assertThat(read(file).format()).contains("net-best.params");
        Files.copy(folder.resolve("net-best.params"), folder.resolve("net-worst.params"));
        assertRefuses(file, "there are several files 'net*.params'");
        Files.delete(folder.resolve("net-best.params"));
        Files.delete(folder.resolve("net-worst.params"));
        assertRefuses(file, "there is no file 'net*.params'");
    }

    @Test
    void readsNoParametersOutsideOfTheFolder() throws IOException {
        Path file = soundFile(Files.createDirectory(folder.resolve("inside")));
        Path parameters = file.resolveSibling("net-0000.params");
        Files.move(parameters, folder.resolve("elsewhere.params"));
        Files.createSymbolicLink(parameters, folder.resolve("elsewhere.params"));
        assertRefuses(file, "there is no file 'net*.params'");
    }

    @Test
    void namesTheSymbolToSomebodyWhoNamesTheParameters() throws IOException {
        soundFile(folder);
        Path parameters = folder.resolve("net-0000.params");
        assertThat(importer().recognises(ByteBuffer.wrap(Files.readAllBytes(parameters)), Files.size(parameters)))
                .isTrue();
        assertRefuses(parameters, "Name the symbol beside them, NAME-symbol.json");
    }

    @Test
    void namesAnOperatorThatItDoesNotKnow() throws IOException {
        Path file =
                new SymbolSketch().data(3).node("Custom", "mine", "", "data").in(folder);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnsupportedOperatorException.class)
                .hasMessageContaining("Custom 'mine': Offramp doesn't know the operator 'Custom'.");
    }

    @Test
    void namesTheParametersThatAreMissing() throws IOException {
        Path file = new SymbolSketch()
                .data(3)
                .variable("fc_weight", "")
                .node("FullyConnected", "fc", "num_hidden=2; no_bias=True", "data", "fc_weight")
                .in(folder);
        assertRefuses(file, "There are no parameters for 'data' and 'fc_weight'");
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT16", "FLOAT64"})
    void readsOtherFloatsAsFloat32(ElementType element) throws IOException {
        SymbolSketch sketch = new SymbolSketch()
                .data(2)
                .parameter("w", Tensor.ofDoubles(element, Shape.of(1, 2), 0.5, 2))
                .node("FullyConnected", "fc", "num_hidden=1; no_bias=True", "data", "w");
        ImportedBackbone read = read(sketch.in(folder));
        assertThat(read.network().constants().get("w")).isEqualTo(Tensor.ofFloats(Shape.of(1, 2), 0.5f, 2));
        assertThat(read.rewrites()).contains("parameters of " + element + " as FLOAT32");
    }

    /** The array forms of MXNet 0.8, 0.11 and 1.x with scalars. */
    @ParameterizedTest
    @ValueSource(ints = {2, 0xF993FAC8, 0xF993FACA})
    void readsTheArraysOfAllVersions(int magic) throws IOException {
        ByteBuffer list = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        list.putLong(0x112).putLong(0).putLong(1).putInt(magic);
        if (magic == 2) {
            list.putInt(1).putInt(2); // the rank is in front
        } else {
            if (magic == 0xF993FACA) {
                list.putInt(0);
            }
            list.putInt(2).putLong(1).putLong(2);
        }
        byte[] name = "arg:w".getBytes(StandardCharsets.UTF_8);
        list.putInt(1).putInt(0).putInt(0).putFloat(3).putFloat(4);
        list.putLong(1).putLong(name.length).put(name);
        Path file = new SymbolSketch()
                .data(2)
                .variable("w", "")
                .node("FullyConnected", "fc", "num_hidden=1; no_bias=True", "data", "w")
                .in(folder);
        byte[] bytes = new byte[list.flip().remaining()];
        list.get(bytes);
        Files.write(folder.resolve("net-0000.params"), bytes);
        assertThat(read(file).network().constants().get("w").toFloats()).containsExactly(3, 4);
    }

    @Test
    @Tag("fuzz")
    void readsOrRefusesWhateverTheParametersHold() throws IOException {
        Path file = soundFile(folder);
        new Fuzzing("mxnet", folder.resolve("net-0000.params"))
                .run(
                        BadInputException.class,
                        damaged -> Fingerprint.of(read(file).network()));
    }
}
