// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.offramp.tflite.ModelSketch.option;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.ModelSketch.Steps;

/** Files that are damaged or meant to do harm: each is refused with the file, the place and the reason. */
class HostileModelsTest {
    @TempDir
    Path folder = Path.of("");

    private static byte[] sound() {
        return ModelSketch.xToY(1, 4).node("RELU", "x", "y").bytes();
    }

    /** The sound file with one of its 32-bit numbers changed. */
    private static byte[] with(int at, int value) {
        ByteBuffer file = ByteBuffer.wrap(sound()).order(ByteOrder.LITTLE_ENDIAN);
        return file.putInt(at, value).array();
    }

    private static int root() {
        return ByteBuffer.wrap(sound()).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
    }

    static Stream<Arguments> damagedFiles() {
        return Stream.of(
                arguments("empty", new byte[0], "This is no TFLite model."),
                arguments("text", "this is no model".getBytes(StandardCharsets.UTF_8), "This is no TFLite model."),
                arguments("only its first bytes", Arrays.copyOf(sound(), 8), "lies outside of the file's 8 bytes"),
                arguments("truncated", Arrays.copyOf(sound(), sound().length - 2), "lies outside of the file's"),
                arguments("root behind the end", with(0, 1 << 20), "A table at byte 1048576"),
                arguments("root far behind the end", with(0, -1), "A table at byte 4294967295"),
                arguments("layout before the beginning", with(root(), 1 << 20), "A table's layout at byte -"),
                arguments("layout behind the end", with(root(), -1 << 20), "A table's layout at byte 1048"),
                arguments("a list longer than the file", longList(), "lies outside of the file's"),
                arguments("another version", ModelSketch.xToY(1).version(2).bytes(), "version 2 of the TFLite schema"));
    }

    /** Every 32-bit number that could be a list's length is very large. */
    private static byte[] longList() {
        ByteBuffer file = ByteBuffer.wrap(sound()).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = root() + 40; at + 4 <= file.limit(); at += 4) {
            int number = file.getInt(at);
            file.putInt(at, number == 1 || number == 2 ? Integer.MAX_VALUE : number);
        }
        return file.array();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damagedFiles")
    void refusesDamagedFiles(String name, byte[] content, String reason) throws IOException {
        Path file = Files.write(folder.resolve("bad.tflite"), content);
        assertThatThrownBy(() -> new TfliteImporter().read(file, Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(reason);
    }

    private static ModelSketch x(int... shape) {
        return ModelSketch.xToY(shape);
    }

    static Stream<Arguments> inconsistentModels() {
        Tensor floats = Computed.random(1, 2, 3, 3, 1);
        Tensor bytes = Computed.integers(1, ElementType.INT8, 3, 4);
        return Stream.of(
                arguments(
                        "a cycle",
                        x(1, 4).node("ADD", "x,b", "a").node("RELU", "a", "b").node("RELU", "b", "y"),
                        "ADD 'a': It takes in the tensor 'b', which nothing before it gives."),
                arguments(
                        "a tensor given twice",
                        x(1, 4).node("RELU", "x", "y").node("ABS", "x", "y"),
                        "ABS 'y': The tensor 'y' is given twice."),
                arguments(
                        "the input given again",
                        x(1, 4).node("RELU", "x", "x").node("RELU", "x", "y"),
                        "is given twice"),
                arguments(
                        "a tensor that isn't there",
                        x(1, 4).node("ADD", "x,ghost", "y"),
                        "The operator ADD has a tensor that isn't there"),
                arguments(
                        "an output that nothing gives",
                        x(1, 4).node("RELU", "x", "z").integers("y", Steps.NONE, ElementType.FLOAT32),
                        "which nothing before it gives"),
                arguments("too few inputs", x(1, 4).node("ADD", "x", "y"), "ADD 'y': It has 1 inputs"),
                arguments("an input left out", x(1, 4).node("ADD", "x,-", "y"), "Its input 1 is missing."),
                arguments("a negative extent", x(1, -4).node("RELU", "x", "y"), "has the shape [1, -4]"),
                arguments("no elements", x(1, 0).node("RELU", "x", "y"), "has no elements or more than"),
                arguments("too many elements", x(1, 1 << 15, 1 << 15).node("RELU", "x", "y"), "or more than 268435456"),
                arguments(
                        "sizes beyond 64 bits",
                        x(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE)
                                .node("RELU", "x", "y"),
                        "has the shape"),
                arguments(
                        "less data than the shape needs",
                        x(1, 4).raw("c", 0, Steps.NONE, new byte[8], 4).node("ADD", "x,c", "y"),
                        "ADD 'y': The tensor 'c' holds 8 bytes, but its shape [4] needs 16."),
                arguments(
                        "channels that don't fit",
                        x(1, 4, 4, 3)
                                .constant("w", floats)
                                .node("CONV_2D", "x,w", "y", option(1, 1), option(2, 1), option(0, (byte) 1)),
                        "CONV_2D 'y': "),
                arguments(
                        "a stride of zero",
                        x(1, 4, 4, 1).constant("w", floats).node("CONV_2D", "x,w", "y"),
                        "an extent, stride or dilation of 0"),
                arguments(
                        "an unknown padding",
                        x(1, 4, 4, 1)
                                .constant("w", floats)
                                .node("CONV_2D", "x,w", "y", option(0, (byte) 9), option(1, 1), option(2, 1)),
                        "Its padding is number 9"),
                arguments(
                        "a map of three axes",
                        x(1, 4, 4).constant("w", floats).node("CONV_2D", "x,w", "y", option(1, 1), option(2, 1)),
                        "needs 4 axes"),
                arguments("an axis outside", x(1, 4).ints("a", 7).node("MEAN", "x,a", "y"), "Axis 7 is outside"),
                arguments("the batch reduced", x(1, 4).ints("a", 0).node("MEAN", "x,a", "y"), "depends on the batch"),
                arguments(
                        "a reshape that doesn't fit",
                        x(1, 4).ints("s", 1, 5).node("RESHAPE", "x,s", "y"),
                        "can't be reshaped to [1, 5]"),
                arguments(
                        "a reshape with two unknown extents",
                        x(1, 4).ints("s", -1, -1).node("RESHAPE", "x,s", "y"),
                        "can't be reshaped to [-1, -1]"),
                arguments("no permutation", x(1, 4).ints("o", 0, 0).node("TRANSPOSE", "x,o", "y"), "doesn't fit"),
                arguments(
                        "a huge pad",
                        x(1, 4).ints("p", 0, 0, 0, Integer.MAX_VALUE).node("PAD", "x,p", "y"),
                        "is padded with"),
                arguments(
                        "resized to a huge map",
                        x(1, 4, 4, 1).ints("s", 1 << 20, 1 << 20).node("RESIZE_BILINEAR", "x,s", "y"),
                        "It resizes to"),
                arguments("resized again and again", resizedOften(), "It resizes to too many elements."),
                arguments(
                        "tiled to a huge tensor", x(1, 4).ints("t", 1, 1 << 30).node("TILE", "x,t", "y"), "TILE 'y'"),
                arguments(
                        "more scales than channels",
                        x(1, 4).constant("w", new Steps(new float[] {1, 2}, new long[] {0, 0}, 0), bytes)
                                .node("FULLY_CONNECTED", "x,w", "y"),
                        "has 2 scales for axis 0"),
                arguments(
                        "a scale of zero",
                        x(1, 4).constant("w", new Steps(new float[1], new long[1], 0), bytes)
                                .node("FULLY_CONNECTED", "x,w", "y"),
                        "has the scales [0.0]"),
                arguments(
                        "fewer zero points than scales",
                        x(1, 4).constant("w", new Steps(new float[] {1, 2, 3}, new long[1], 0), bytes)
                                .node("FULLY_CONNECTED", "x,w", "y"),
                        "but 1 zero points"),
                arguments(
                        "a zero point that isn't possible",
                        ModelSketch.quantised(ElementType.INT8, Steps.of(1, 500), Steps.of(1, 0), 1, 4)
                                .node("RELU", "x", "y"),
                        "zero points that its integers can't be"),
                arguments(
                        "a constant output", x(1, 4).ints("c", 1).node("NEG", "c", "y"), "doesn't depend on its input"),
                arguments(
                        "a split that doesn't come out even",
                        x(1, 5).ints("a", 1).node("SPLIT", "a,x", "y,z"),
                        "5 elements can't be split into 2 parts"));
    }

    private static ModelSketch resizedOften() {
        ModelSketch sketch = x(1, 4, 4, 1).ints("s", 1 << 16, 1).ints("t", 1 << 15, 1);
        String last = "x";
        for (int i = 0; i < 30; i++) {
            String next = i == 29 ? "y" : "r" + i;
            sketch.node("RESIZE_BILINEAR", last + (i % 2 == 0 ? ",s" : ",t"), next);
            last = next;
        }
        return sketch;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inconsistentModels")
    void refusesInconsistentModels(String name, ModelSketch sketch, String reason) {
        assertThatThrownBy(() -> sketch.read(Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> unsupportedModels() {
        Steps plain = Steps.of(1, 0);
        return Stream.of(
                arguments("control flow", x(1, 4).node("WHILE", "x", "y"), "WHILE"),
                arguments("a custom operator", x(1, 4).node("CUSTOM", "x", "y"), "CUSTOM "),
                arguments(
                        "4-bit weights",
                        x(1, 4).raw("w", 17, plain, new byte[8], 4, 4).node("FULLY_CONNECTED", "x,w", "y"),
                        "FULLY_CONNECTED"),
                arguments(
                        "text", x(1, 4).raw("t", 5, Steps.NONE, new byte[8], 1).node("ADD", "x,t", "y"), "ADD"),
                arguments(
                        "mirrored edges",
                        x(1, 4).ints("p", 0, 0, 1, 1).node("MIRROR_PAD", "x,p", "y", option(0, (byte) 1)),
                        "MIRROR_PAD"),
                arguments(
                        "a shape known only when run",
                        x(1, 4).node("CAST", "x", "s").node("RESHAPE", "x,s", "y"),
                        "RESHAPE"),
                arguments(
                        "a new axis",
                        x(1, 4).ints("b", 0).ints("s", 1).node("STRIDED_SLICE", "x,b,b,s", "y", option(3, 1)),
                        "STRIDED_SLICE"),
                arguments(
                        "one sample out of the batch",
                        x(1, 4).ints("b", 0).ints("s", 1).node("STRIDED_SLICE", "x,b,s,s", "y", option(4, 1)),
                        "STRIDED_SLICE"),
                arguments("the batch squeezed", x(1, 4).node("SQUEEZE", "x", "y", option(0, new int[] {0})), "SQUEEZE"),
                arguments("an unknown activation", x(1, 4).node("ADD", "x,x", "y", option(0, (byte) 5)), "ADD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsupportedModels")
    void namesWhatIsNotSupported(String name, ModelSketch sketch, String operator) {
        assertThatThrownBy(() -> sketch.read(Arithmetic.EXACT))
                .isInstanceOfSatisfying(
                        UnsupportedOperatorException.class,
                        e -> assertThat(e.operator()).isEqualTo(operator))
                .hasMessageContaining(operator.trim());
    }

    /** Thousands of operators share one long list; the file is small. */
    @Test
    void refusesListsThatAreTogetherLargerThanTheFile() throws IOException {
        Path shared = Files.write(folder.resolve("shared.tflite"), SharedLists.file(2000, 20_000));
        assertThatThrownBy(() -> new TfliteImporter().read(shared, Arithmetic.EXACT))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("much larger than the file");
    }
}
