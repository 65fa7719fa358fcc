// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** A symbol that tests write down node by node, and its files. */
final class SymbolSketch {
    private final List<String> names = new ArrayList<>();
    private final List<String> nodes = new ArrayList<>();
    private final List<Integer> variables = new ArrayList<>();
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final Random random = new Random(5);
    private String attributesKey = "attrs";
    private List<int[]> heads = List.of();

    /** The word that another version of MXNet has for attributes. */
    SymbolSketch attributesUnder(String key) {
        attributesKey = key;
        return this;
    }

    /** The network's input, with its shape after the batch where the symbol says it. */
    SymbolSketch data(int... extents) {
        String shape = IntStream.of(extents).mapToObj(extent -> ", " + extent).collect(Collectors.joining());
        return variable("data", extents.length == 0 ? "" : "__shape__=(0" + shape + ")");
    }

    SymbolSketch variable(String name, String attributes) {
        variables.add(nodes.size());
        return node("null", name, attributes);
    }

    /** A parameter with values between 0.1 and 1. */
    SymbolSketch parameter(String name, long... extents) {
        float[] values = new float[Math.toIntExact(Shape.of(extents).elementsPerSample())];
        for (int i = 0; i < values.length; i++) {
            values[i] = 0.1f + 0.9f * random.nextFloat();
        }
        return parameter(name, Tensor.ofFloats(Shape.of(extents), values));
    }

    SymbolSketch parameter(String name, Tensor values) {
        parameters.put(name, values);
        return variable(name, "");
    }

    /** A parameter that no variable stands for, as aux states in old symbols. */
    SymbolSketch hidden(String name, Tensor values) {
        parameters.put(name, values);
        return this;
    }

    /** @param attributes pairs such as {@code kernel=(3, 3)}, separated by semicolons */
    SymbolSketch node(String operator, String name, String attributes, String... inputs) {
        String pairs = pairs(attributes)
                .map(pair -> "\"" + pair.replaceFirst("\\s*=\\s*", "\": \"") + "\"")
                .collect(Collectors.joining(", "));
        String entries = List.of(inputs).stream().map(this::entry).collect(Collectors.joining(", "));
        nodes.add("{\"op\": \"%s\", \"name\": \"%s\", \"%s\": {%s}, \"inputs\": [%s]}"
                .formatted(operator, name, attributesKey, pairs, entries));
        names.add(name);
        heads = List.of(new int[] {nodes.size() - 1, 0});
        return this;
    }

    private static Stream<String> pairs(String attributes) {
        return List.of(attributes.split(";")).stream().map(String::strip).filter(pair -> !pair.isEmpty());
    }

    /** An input is a node's name, and its output's number after a colon where it has several. */
    private String entry(String input) {
        String[] parts = input.split(":");
        return "[" + names.indexOf(parts[0]) + ", " + (parts.length > 1 ? parts[1] : "0") + ", 0]";
    }

    SymbolSketch heads(int... outputs) {
        int last = nodes.size() - 1;
        heads = IntStream.of(outputs)
                .mapToObj(output -> new int[] {last, output})
                .toList();
        return this;
    }

    Map<String, Tensor> parameters() {
        return parameters;
    }

    String json() {
        String tails = heads.stream()
                .map(head -> "[" + head[0] + ", " + head[1] + ", 0]")
                .collect(Collectors.joining(", "));
        return "{\n\"nodes\": [%s],\n\"arg_nodes\": %s,\n\"node_row_ptr\": %s,\n\"heads\": [%s],\n%s}"
                .formatted(
                        String.join(",\n", nodes),
                        variables,
                        IntStream.rangeClosed(0, nodes.size()).boxed().toList(),
                        tails,
                        "\"attrs\": {\"mxnet_version\": [\"int\", 10900]}");
    }

    /** Writes net-symbol.json and net-0000.params, and returns the former. */
    Path in(Path folder) throws IOException {
        Files.write(folder.resolve("net-0000.params"), list(parameters));
        return Files.writeString(folder.resolve("net-symbol.json"), json());
    }

    static byte[] list(Map<String, Tensor> arrays) {
        ByteBuffer file = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0x112).putLong(0).putLong(arrays.size());
        arrays.values().forEach(array -> put(file, array));
        file.putLong(arrays.size());
        arrays.keySet().forEach(name -> {
            byte[] text = ((name.contains("moving") ? "aux:" : "arg:") + name).getBytes(StandardCharsets.UTF_8);
            file.putLong(text.length).put(text);
        });
        byte[] bytes = new byte[file.flip().remaining()];
        file.get(bytes);
        return bytes;
    }

    private static void put(ByteBuffer file, Tensor array) {
        file.putInt(0xF993FAC9).putInt(0).putInt(array.shape().rank());
        array.extents().forEach(extent -> file.putLong(extent));
        file.putInt(1).putInt(0).putInt(flag(array.element())).put(array.bytes());
    }

    static int flag(ElementType element) {
        return List.of(
                        ElementType.FLOAT32,
                        ElementType.FLOAT64,
                        ElementType.FLOAT16,
                        ElementType.UINT8,
                        ElementType.INT32,
                        ElementType.INT8,
                        ElementType.INT64)
                .indexOf(element);
    }
}
