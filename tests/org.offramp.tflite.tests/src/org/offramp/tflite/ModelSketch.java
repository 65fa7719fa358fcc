// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** A TFLite model written down operator by operator; outputs needn't be declared, their types and shapes aren't read. */
public final class ModelSketch {
    private static final Map<ElementType, Integer> TYPES = Map.of(
            ElementType.FLOAT32, 0,
            ElementType.FLOAT16, 1,
            ElementType.INT32, 2,
            ElementType.UINT8, 3,
            ElementType.INT64, 4,
            ElementType.BOOL, 6,
            ElementType.INT16, 7,
            ElementType.INT8, 9);

    /** A field of an operator's options: Integer, Byte, Boolean, Float or int[]. */
    public record Option(int field, Object value) {}

    /** Scales and zero points, by axis. */
    public record Steps(float[] scales, long[] zeros, int axis) {
        public static final Steps NONE = new Steps(new float[0], new long[0], 0);

        public static Steps of(double scale, long zero) {
            return new Steps(new float[] {(float) scale}, new long[] {zero}, 0);
        }
    }

    private record Entry(int type, int[] shape, Steps steps, byte[] data) {}

    private record Call(int code, List<String> inputs, List<String> outputs, List<Option> options) {}

    private final Map<String, Entry> tensors = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private int version = 3;

    public static Option option(int field, Object value) {
        return new Option(field, value);
    }

    /** From an input x of that shape to an output y. */
    public static ModelSketch xToY(int... shape) {
        return new ModelSketch()
                .input("x", Steps.NONE, ElementType.FLOAT32, shape)
                .output("y");
    }

    /** From a quantised input x of that shape to a quantised output y. */
    public static ModelSketch quantised(ElementType type, Steps x, Steps y, int... shape) {
        return new ModelSketch()
                .input("x", x, type, shape)
                .integers("y", y, type)
                .output("y");
    }

    public ModelSketch version(int other) {
        version = other;
        return this;
    }

    public ModelSketch input(String name, Steps steps, ElementType type, int... shape) {
        tensors.put(name, new Entry(code(type), shape, steps, new byte[0]));
        inputs.add(name);
        return this;
    }

    public ModelSketch output(String name) {
        outputs.add(name);
        return this;
    }

    /** A tensor of integers that stand for real numbers. */
    public ModelSketch integers(String name, Steps steps, ElementType type) {
        return raw(name, code(type), steps, new byte[0], 1);
    }

    public ModelSketch constant(String name, Tensor value) {
        return constant(name, Steps.NONE, value);
    }

    public ModelSketch constant(String name, Steps steps, Tensor value) {
        byte[] data = new byte[value.bytes().remaining()];
        value.bytes().get(data);
        int[] shape = value.extents().stream().mapToInt(Integer::intValue).toArray();
        return raw(name, code(value.element()), steps, data, shape);
    }

    public ModelSketch ints(String name, long... values) {
        return constant(name, Tensor.ofLongs(ElementType.INT32, Shape.of(values.length), values));
    }

    /** A tensor of any type number. */
    public ModelSketch raw(String name, int type, Steps steps, byte[] data, int... shape) {
        tensors.put(name, new Entry(type, shape, steps, data));
        return this;
    }

    private static int code(ElementType type) {
        return TYPES.getOrDefault(type, -1);
    }

    public ModelSketch node(String operator, String from, String to, Option... options) {
        for (String name : to.split(",")) {
            tensors.putIfAbsent(name, new Entry(0, new int[] {1}, Steps.NONE, new byte[0]));
        }
        List<String> taken = from.isEmpty() ? List.of() : List.of(from.split(","));
        calls.add(new Call(Codes.of(operator), taken, List.of(to.split(",")), List.of(options)));
        return this;
    }

    public Path in(Path folder) {
        try {
            return Files.write(folder.resolve("model.tflite"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Network network(Arithmetic arithmetic) {
        return read(arithmetic).network();
    }

    public ImportedBackbone read(Arithmetic arithmetic) {
        try {
            Path folder = Files.createTempDirectory("tflite");
            Path file = in(folder);
            try {
                return new TfliteImporter().read(file, arithmetic);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tensors' data come last in the file, so that none of its end can be missed. */
    public byte[] bytes() {
        FlatBufferBuilder file = new FlatBufferBuilder().forceDefaults(true);
        int[] data = tensors.values().stream()
                .mapToInt(entry -> file.createByteVector(entry.data()))
                .toArray();
        int[] buffers = IntStream.range(0, data.length + 1)
                .map(i -> table(file, 1, i == 0 ? () -> {} : () -> file.addOffset(0, data[i - 1], 0)))
                .toArray();
        int graph = graph(file);
        int[] codes = calls.stream().mapToInt(call -> code(file, call.code())).toArray();
        int bufferList = file.createVectorOfTables(buffers);
        int codeList = file.createVectorOfTables(codes);
        int graphList = file.createVectorOfTables(new int[] {graph});
        file.finish(
                table(file, 5, () -> {
                    file.addInt(0, version, 0);
                    file.addOffset(1, codeList, 0);
                    file.addOffset(2, graphList, 0);
                    file.addOffset(4, bufferList, 0);
                }),
                "TFL3");
        return file.sizedByteArray();
    }

    private static int table(FlatBufferBuilder file, int fields, Runnable content) {
        file.startTable(fields);
        content.run();
        return file.endTable();
    }

    private static int code(FlatBufferBuilder file, int code) {
        return table(file, 4, () -> {
            file.addByte(0, (byte) Math.min(127, code), 0);
            file.addInt(3, code, 0);
        });
    }

    private int graph(FlatBufferBuilder file) {
        List<String> names = new ArrayList<>(tensors.keySet());
        int[] entries = IntStream.range(0, names.size())
                .map(i -> tensor(file, names.get(i), i + 1))
                .toArray();
        int[] operators = IntStream.range(0, calls.size())
                .map(i -> call(file, calls.get(i), i, names))
                .toArray();
        int entryList = file.createVectorOfTables(entries);
        int operatorList = file.createVectorOfTables(operators);
        int from = indices(file, inputs, names);
        int to = indices(file, outputs, names);
        int name = file.createString("main");
        return table(file, 5, () -> {
            file.addOffset(0, entryList, 0);
            file.addOffset(1, from, 0);
            file.addOffset(2, to, 0);
            file.addOffset(3, operatorList, 0);
            file.addOffset(4, name, 0);
        });
    }

    private int tensor(FlatBufferBuilder file, String name, int buffer) {
        Entry entry = java.util.Objects.requireNonNull(tensors.get(name));
        int text = file.createString(name);
        int shape = ints(file, entry.shape());
        int steps = steps(file, entry.steps());
        return table(file, 5, () -> {
            file.addOffset(0, shape, 0);
            file.addByte(1, (byte) entry.type(), 0);
            file.addInt(2, buffer, 0);
            file.addOffset(3, text, 0);
            file.addOffset(4, steps, 0);
        });
    }

    private static int steps(FlatBufferBuilder file, Steps steps) {
        int scales = bytes(
                file, 4 * steps.scales().length, 4, it -> it.asFloatBuffer().put(steps.scales()));
        int zeros =
                bytes(file, 8 * steps.zeros().length, 8, it -> it.asLongBuffer().put(steps.zeros()));
        return table(file, 7, () -> {
            file.addOffset(2, scales, 0);
            file.addOffset(3, zeros, 0);
            file.addInt(6, steps.axis(), 0);
        });
    }

    private static int ints(FlatBufferBuilder file, int... values) {
        return bytes(file, 4 * values.length, 4, it -> it.asIntBuffer().put(values));
    }

    private static int bytes(
            FlatBufferBuilder file, int length, int width, java.util.function.Consumer<ByteBuffer> content) {
        ByteBuffer target = file.createUnintializedVector(width, length / width, width);
        content.accept(target.order(ByteOrder.LITTLE_ENDIAN));
        return file.endVector();
    }

    private static int indices(FlatBufferBuilder file, List<String> chosen, List<String> names) {
        return ints(
                file,
                chosen.stream()
                        .mapToInt(name -> name.equals("-") ? -1 : index(names, name))
                        .toArray());
    }

    /** A name that isn't known stands for a tensor that isn't there. */
    private static int index(List<String> names, String name) {
        return names.contains(name) ? names.indexOf(name) : 1 << 20;
    }

    private static int call(FlatBufferBuilder file, Call call, int code, List<String> names) {
        int from = indices(file, call.inputs(), names);
        int to = indices(file, call.outputs(), names);
        Map<Integer, Integer> lists = new LinkedHashMap<>();
        for (Option option : call.options()) {
            if (option.value() instanceof int[] list) {
                lists.put(option.field(), ints(file, list));
            }
        }
        int options = table(file, 8, () -> call.options().forEach(option -> add(file, option, lists)));
        return table(file, 5, () -> {
            file.addInt(0, code, 0);
            file.addOffset(1, from, 0);
            file.addOffset(2, to, 0);
            file.addByte(3, (byte) 1, 0);
            file.addOffset(4, options, 0);
        });
    }

    private static void add(FlatBufferBuilder file, Option option, Map<Integer, Integer> lists) {
        Object value = option.value();
        if (value instanceof Integer number) {
            file.addInt(option.field(), number, 0);
        } else if (value instanceof Float real) {
            file.addFloat(option.field(), real, 0);
        } else if (value instanceof Boolean flag) {
            file.addBoolean(option.field(), flag, false);
        } else if (value instanceof Byte number) {
            file.addByte(option.field(), number, 0);
        } else {
            file.addOffset(option.field(), lists.getOrDefault(option.field(), 0), 0);
        }
    }

    @Override
    public String toString() {
        return Stream.concat(calls.stream().map(Call::code), inputs.stream())
                .toList()
                .toString();
    }
}
