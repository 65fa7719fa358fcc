// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.offramp.api.backbones.Quoted;
import org.offramp.api.backbones.Refusal;
import org.offramp.onnx.proto.StringStringEntryProto;
import org.offramp.onnx.proto.TensorProto;

/** Weights in other files of the model's folder, mapped; each file is opened once. */
public final class ExternalData {
    /** Location of data in the model's own file; none that a file can have. */
    static final String ITSELF = "\0";

    private final Path model;
    private final Path folder;
    private final Map<String, Path> files = new HashMap<>();
    private final Map<Path, ByteBuffer> small = new HashMap<>();

    /** @param model the model's file: data outside of its folder is refused */
    public ExternalData(Path model) {
        this.model = model;
        Path parent = model.toAbsolutePath().getParent();
        this.folder = parent == null ? model.toAbsolutePath() : parent;
    }

    /** The bytes of one tensor, {@code expected} of them. */
    ByteBuffer read(TensorProto tensor, long expected) {
        Map<String, String> keys = new HashMap<>();
        for (StringStringEntryProto entry : tensor.getExternalDataList()) {
            keys.put(entry.getKey(), entry.getValue());
        }
        String location = keys.getOrDefault("location", "");
        Path file = files.computeIfAbsent(location, this::inside);
        long offset = number(keys.getOrDefault("offset", "0"), location);
        long length = number(keys.getOrDefault("length", Long.toString(expected)), location);
        if (length != expected && location.equals(ITSELF)) {
            throw Refusal.damaged(
                    "It holds " + length + " bytes, but its shape needs " + expected + ".",
                    "Maybe the file is damaged: export the model again.");
        }
        if (length != expected) {
            throw Refusal.damaged(
                    "Its data in " + Quoted.of(location) + " has " + length + " bytes, but its shape needs " + expected
                            + ".",
                    "Export the model again.");
        }
        try {
            return map(file, location, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path inside(String location) {
        if (location.equals(ITSELF)) {
            return model;
        }
        try {
            Path relative = Path.of(location);
            Path home = folder.toRealPath();
            if (location.isEmpty() || relative.isAbsolute() || !escapesNot(relative)) {
                throw outside(location);
            }
            Path real = folder.resolve(relative).toRealPath();
            if (!real.startsWith(home) || !Files.isRegularFile(real)) {
                throw outside(location);
            }
            return real;
        } catch (IOException | InvalidPathException e) {
            throw Refusal.damaged(
                    "Its data file " + Quoted.of(location) + " isn't there.",
                    "Put it beside the model, under the name that it had when the model was exported.");
        }
    }

    private static boolean escapesNot(Path relative) {
        return !relative.normalize().startsWith("..");
    }

    private static Refusal outside(String location) {
        return Refusal.damaged(
                "Its data file " + Quoted.of(location) + " isn't a file inside the model's folder.",
                "Models may only read files beside them: put the data there and export the model again.");
    }

    private static long number(String text, String location) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.damaged(
                    "Its place in " + Quoted.of(location) + " is " + Quoted.of(text) + ", which is no number.",
                    "Export the model again.");
        }
    }

    private ByteBuffer map(Path file, String location, long offset, long length) throws IOException {
        if (small.containsKey(file)) {
            ByteBuffer whole = small.get(file);
            checkRange(location, whole.limit(), offset, length);
            return whole.slice((int) offset, (int) length);
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            checkRange(location, size, offset, length);
            if (size > Integer.MAX_VALUE) {
                return channel.map(MapMode.READ_ONLY, offset, length);
            }
            small.put(file, channel.map(MapMode.READ_ONLY, 0, size));
        }
        return map(file, location, offset, length);
    }

    private static void checkRange(String location, long size, long offset, long length) {
        if (offset < 0 || length < 0 || offset > size - length) {
            throw Refusal.damaged(
                    "Its data file " + Quoted.of(location) + " has " + size + " bytes, but " + length + " from "
                            + offset + " on are needed.",
                    "Maybe a download was cut short: get the file again.");
        }
    }
}
