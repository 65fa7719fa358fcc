// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableGroup;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.offramp.graph.tensors.Tensor;

/** A small Keras model, written as either of the formats. */
public final class ModelSketch {
    private final List<String> layers = new ArrayList<>();
    private final Map<String, List<Tensor>> byLayer = new LinkedHashMap<>();
    private final Map<String, List<Tensor>> byFolder = new LinkedHashMap<>();
    private final Map<String, String> inside = new LinkedHashMap<>();
    private final Map<String, Integer> folders = new LinkedHashMap<>();

    /** @param shape of the input with the batch, as JSON */
    public static ModelSketch sequential(String shape) {
        ModelSketch sketch = new ModelSketch();
        sketch.layers.add("{\"class_name\": \"InputLayer\", \"config\": {\"name\": \"x\", \"batch_input_shape\": "
                + shape + ", \"dtype\": \"float32\"}}");
        return sketch;
    }

    /** A model whose whole configuration is given to {@link #h5} or {@link #archive}. */
    public static ModelSketch described() {
        return new ModelSketch();
    }

    /** @param settings in JSON, without the braces around them */
    public ModelSketch layer(String type, String settings, Tensor... weights) {
        String name = type.toLowerCase(java.util.Locale.ROOT) + layers.size();
        layers.add("{\"class_name\": \"" + type + "\", \"config\": {\"name\": \"" + name + "\""
                + (settings.isEmpty() ? "" : ", " + settings.replace('\'', '"')) + "}}");
        int number = folders.merge(type, 1, Integer::sum) - 1;
        String folder = type.equals("Conv2D") || type.equals("Dense") ? type.toLowerCase(java.util.Locale.ROOT) : name;
        return weights(name, List.of(weights)).folder(folder + (number == 0 ? "" : "_" + number), List.of(weights));
    }

    /** Weights of a layer in an HDF5 file; without any there is no group, which jHDF can't write empty. */
    public ModelSketch weights(String layer, List<Tensor> weights) {
        return put(byLayer, layer, weights);
    }

    /** Weights of a layer in an archive. */
    public ModelSketch folder(String folder, List<Tensor> weights) {
        return put(byFolder, folder, weights);
    }

    /** Weights of a layer inside of a layer that is a model itself, in an HDF5 file. */
    public ModelSketch nested(String model, String layer, List<Tensor> weights) {
        inside.put(model, layer);
        return weights(model, weights);
    }

    private ModelSketch put(Map<String, List<Tensor>> all, String name, List<Tensor> weights) {
        if (!weights.isEmpty()) {
            all.put(name, weights);
        }
        return this;
    }

    private String configuration() {
        return "{\"class_name\": \"Sequential\", \"config\": {\"name\": \"model\", \"layers\": ["
                + String.join(", ", layers) + "]}}";
    }

    public Path h5(Path folder) throws IOException {
        return h5(folder, "2.4.0", configuration());
    }

    public Path h5(Path folder, String version, String configuration) throws IOException {
        Path file = Files.createTempFile(folder, "model", ".h5");
        try (WritableHdfFile root = HdfFile.write(file)) {
            root.putAttribute("model_config", configuration);
            root.putAttribute("keras_version", version);
            WritableGroup weights = root.putGroup("model_weights");
            byLayer.forEach(
                    (layer, tensors) -> put(weights.putGroup(layer), inside.getOrDefault(layer, layer), tensors));
        }
        return file;
    }

    /** Names as Keras 2 gives them: w0, w1 and so on of the layer, unless the layer's name says otherwise. */
    private static void put(WritableGroup group, String layer, List<Tensor> tensors) {
        WritableGroup inner = group.putGroup(layer);
        for (int i = 0; i < tensors.size(); i++) {
            inner.putDataset("w" + i + ":0", array(tensors.get(i)));
        }
        group.putAttribute(
                "weight_names",
                IntStream.range(0, tensors.size())
                        .mapToObj(i -> layer + "/w" + i + ":0")
                        .toArray(String[]::new));
    }

    /** The values in nested arrays. */
    static Object array(Tensor tensor) {
        int[] extents = tensor.extents().stream().mapToInt(Integer::intValue).toArray();
        return array(tensor.toFloats(), extents, 0, new int[1]);
    }

    private static Object array(float[] values, int[] extents, int axis, int[] next) {
        Object array = Array.newInstance(float.class, java.util.Arrays.copyOfRange(extents, axis, extents.length));
        for (int i = 0; i < extents[axis]; i++) {
            Array.set(
                    array, i, axis + 1 == extents.length ? values[next[0]++] : array(values, extents, axis + 1, next));
        }
        return array;
    }

    public Path archive(Path folder) throws IOException {
        return archive(folder, configuration());
    }

    public Path archive(Path folder, String configuration) throws IOException {
        Path file = Files.createTempFile(folder, "model", ".keras");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "metadata.json", text("{\"keras_version\": \"3.5.0\", \"date_saved\": \"2024-09-01@10:00:00\"}"));
            put(zip, "config.json", text(configuration));
            put(zip, "model.weights.h5", weightFile(folder));
        }
        return file;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] weightFile(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "weights", ".h5");
        try (WritableHdfFile root = HdfFile.write(file)) {
            WritableGroup group = root.putGroup("layers");
            byFolder.forEach((name, tensors) -> {
                WritableGroup each = group.putGroup(name).putGroup("vars");
                for (int i = 0; i < tensors.size(); i++) {
                    each.putDataset(Integer.toString(i), array(tensors.get(i)));
                }
            });
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
