// SPDX-License-Identifier: EPL-2.0

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.onnx.OnnxImporter;

/**
 * Measures how long the import of an ONNX file with many weights takes, and how much memory: convolutions with batch
 * normalisations in a row, all weights inside the file. {@code run} starts it.
 */
final class ImportBenchmark {
    private static final int CHANNELS = 512;
    private static final int WEIGHTS = CHANNELS * CHANNELS * 9;
    private static final int RUNS = 5;

    private ImportBenchmark() {}

    /** Argument: megabytes of weights. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("import-benchmark");
        Path file = folder.resolve("large.onnx");
        try {
            write(file, Long.parseLong(arguments[0]));
            System.out.printf(Locale.ROOT, "file: %.1f MB, %s%n", Files.size(file) / 1e6, memory());
            for (int run = 1; run <= RUNS; run++) {
                measure(file, run);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static void measure(Path file, int run) throws IOException {
        long start = System.nanoTime();
        Object network = new OnnxImporter().read(file, Arithmetic.EXACT).network();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "import %d: %.3f s, %s; %s%n", run, seconds, memory(), network);
    }

    /** Of the process, as Linux counts it: its own, and pages of mapped files, which the system can take back. */
    private static String memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM") || line.startsWith("RssAnon") || line.startsWith("RssFile"))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }

    private static void write(Path file, long megabytes) throws IOException {
        int layers = Math.max(1, (int) (megabytes * 1_000_000 / (4L * WEIGHTS)));
        ByteArrayOutputStream nodes = new ByteArrayOutputStream();
        Path tensors = file.resolveSibling("weights.part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(tensors))) {
            Random random = new Random(1);
            for (int i = 0; i < layers; i++) {
                write(out, nodes, i, random);
            }
        }
        assemble(file, nodes.toByteArray(), tensors, "r" + (layers - 1));
        Files.delete(tensors);
    }

    private static void write(OutputStream out, ByteArrayOutputStream nodes, int i, Random random) throws IOException {
        tensor(out, "w" + i, random, WEIGHTS, CHANNELS, CHANNELS, 3, 3);
        for (String statistic : new String[] {"s", "b", "m", "v"}) {
            tensor(out, statistic + i, random, CHANNELS, CHANNELS);
        }
        String x = i == 0 ? "x" : "r" + (i - 1);
        byte[] pads = field(5, text(1, "pads"), integers(8, 1, 1, 1, 1), number(20, 7));
        nodes.write(field(1, text(1, x), text(1, "w" + i), text(2, "c" + i), text(4, "Conv"), pads));
        nodes.write(field(
                1,
                text(1, "c" + i),
                text(1, "s" + i),
                text(1, "b" + i),
                text(1, "m" + i),
                text(1, "v" + i),
                text(2, "n" + i),
                text(4, "BatchNormalization")));
        nodes.write(field(1, text(1, "n" + i), text(2, "r" + i), text(4, "Relu")));
    }

    private static void tensor(OutputStream out, String name, Random random, int elements, int... dims)
            throws IOException {
        ByteBuffer raw = ByteBuffer.allocate(4 * elements).order(ByteOrder.LITTLE_ENDIAN);
        while (raw.hasRemaining()) {
            raw.putFloat(random.nextFloat() + 0.01f);
        }
        byte[] shape = new byte[0];
        for (int dim : dims) {
            shape = joined(shape, number(1, dim));
        }
        out.write(field(5, shape, number(2, 1), text(8, name), field(9, raw.array())));
    }

    private static void assemble(Path file, byte[] nodes, Path tensors, String output) throws IOException {
        byte[] image = value(11, "x", CHANNELS, 16, 16);
        byte[] result = value(12, output, CHANNELS, 16, 16);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(joined(number(1, 8), field(8, number(2, 13))));
            out.write(varint(7 << 3 | 2));
            out.write(varint(nodes.length + Files.size(tensors) + image.length + result.length));
            out.write(nodes);
            Files.copy(tensors, out);
            out.write(joined(image, result));
        }
    }

    /** A float tensor [N, channels, height, width] at the network's border. */
    private static byte[] value(int number, String name, int... extents) {
        byte[] shape = field(1, text(2, "N"));
        for (int extent : extents) {
            shape = joined(shape, field(1, number(1, extent)));
        }
        return field(number, text(1, name), field(2, field(1, number(1, 1), field(2, shape))));
    }

    private static byte[] text(int number, String text) {
        return field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] integers(int number, long... values) {
        byte[] all = new byte[0];
        for (long value : values) {
            all = joined(all, number(number, value));
        }
        return all;
    }

    private static byte[] number(int number, long value) {
        return joined(varint((long) number << 3), varint(value));
    }

    private static byte[] field(int number, byte[]... parts) {
        byte[] content = joined(parts);
        return joined(varint((long) number << 3 | 2), varint(content.length), content);
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rest = value;
        for (; rest > 0x7f; rest >>>= 7) {
            bytes.write((int) (rest & 0x7f | 0x80));
        }
        bytes.write((int) rest);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
