// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.code.CodeFile;
import org.offramp.api.code.CodeSegment;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.contract.ContractNetworks;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** The code of the microcontrollers, compiled, run, and its bytes compared with the network's. */
final class C99WeightsTest {
    private final CodeWriter writer = Services.all(ProcessorModel.class).stream()
            .filter(model -> model.id().equals("stm32h7"))
            .findFirst()
            .flatMap(ProcessorModel::codeWriter)
            .orElseThrow();

    @TempDir
    private Path folder = Path.of("");

    static Stream<Network> networks() {
        return Stream.of(ContractNetworks.residual(), ContractNetworks.quantised(), extremes());
    }

    /** Constants of every element type, with the values that literals get wrong. */
    private static Network extremes() {
        return withConstants(Map.of(
                "float */ ??/ \u00e9", Tensor.ofFloats(Shape.of(4), Float.MIN_VALUE, -Float.MAX_VALUE, -0f, 0.1f),
                "double", Tensor.ofDoubles(ElementType.FLOAT64, Shape.of(2), Double.MIN_VALUE, 1 / 3.0),
                "int8", Tensor.ofLongs(ElementType.INT8, Shape.of(2), -128, 127),
                "uint8", Tensor.ofLongs(ElementType.UINT8, Shape.of(2), 0, 255),
                "int32", Tensor.ofLongs(ElementType.INT32, Shape.of(2), Integer.MIN_VALUE, Integer.MAX_VALUE),
                "int64", Tensor.ofLongs(ElementType.INT64, Shape.of(2), Long.MIN_VALUE, Long.MAX_VALUE)));
    }

    private static Network withConstants(Map<String, Tensor> constants) {
        TensorType type = TensorType.float32(Shape.batched(2));
        return new Network("n", List.of(new Input("x", type)), constants, List.of(), List.of("x"));
    }

    private static CodeSegment segment(Network network) {
        Network named =
                new Network("segment-0", network.inputs(), network.constants(), network.nodes(), network.outputs());
        String logits = network.outputs().get(0);
        return new CodeSegment(
                named, Optional.of(new CodeSegment.Classifier(logits, 1.5, OptionalDouble.of(0.1))), Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void compilesWithoutAWarningToTheVeryBytes(Network network) throws IOException, InterruptedException {
        assumeTrue(hasCompiler(), "skipped: there is no gcc");
        CodeSegment segment = segment(network);
        for (CodeFile file : writer.write(segment)) {
            Files.write(folder.resolve(file.name()), file.content());
        }
        Files.writeString(
                folder.resolve("main.c"), main(segment.network().constants().size()));
        assertThat(run(
                        "gcc",
                        "-std=c99",
                        "-Wall",
                        "-Wextra",
                        "-Werror",
                        "-pedantic",
                        "-o",
                        "print",
                        "main.c",
                        "segment-0.c"))
                .isEmpty();
        List<String> expected = new ArrayList<>();
        segment.network().constants().values().forEach(tensor -> expected.add(hex(tensor)));
        expected.add("0.1 1.5");
        assertThat(run(folder.resolve("print").toString()).lines()).containsExactlyElementsOf(expected);
    }

    /** Prints each array's bytes, most significant byte of an element last, and the two numbers. */
    private static String main(int arrays) {
        StringBuilder text = new StringBuilder("#include <stdio.h>\n#include \"segment-0.h\"\n"
                + "static void print(const void *array, unsigned long bytes) {\n"
                + "  unsigned long i;\n"
                + "  for (i = 0; i < bytes; i++) printf(\"%02x\", ((const unsigned char *) array)[i]);\n"
                + "  printf(\"\\n\");\n}\nint main(void) {\n");
        for (int i = 0; i < arrays; i++) {
            text.append("  print(segment_0_c" + i + ", sizeof segment_0_c" + i + ");\n");
        }
        return text + "  printf(\"%g %g\\n\", SEGMENT_0_THRESHOLD, SEGMENT_0_TEMPERATURE);\n  return 0;\n}\n";
    }

    private static String hex(Tensor tensor) {
        StringBuilder text = new StringBuilder();
        ByteBuffer bytes = tensor.bytes();
        while (bytes.hasRemaining()) {
            text.append(String.format("%02x", bytes.get()));
        }
        return text.toString();
    }

    @Test
    void refusesWhatCHasNoLiteralFor() {
        Network network = withConstants(Map.of("w", Tensor.ofFloats(Shape.of(1), Float.NaN)));
        assertThatThrownBy(() -> writer.write(segment(network)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("'w'", "NaN");
    }

    private boolean hasCompiler() {
        try {
            run("gcc", "--version");
            return true;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
