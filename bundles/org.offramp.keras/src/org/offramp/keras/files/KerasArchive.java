// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.offramp.api.backbones.Refusal;

/** A Keras archive, a zip file; three of its members are read, into memory, whatever else is in it. */
final class KerasArchive {
    private static final String WEIGHTS = "model.weights.h5";
    private static final int MOST_JSON_BYTES = 32 << 20;

    /** Deflate shrinks nothing to less than a 1032nd. */
    private static final long STRONGEST_COMPRESSION = 1032;

    private final ZipFile zip;

    private KerasArchive(ZipFile zip) {
        this.zip = zip;
    }

    static SavedModel read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new KerasArchive(zip).read();
        } catch (ZipException | EOFException e) {
            throw Refusal.damaged(
                    "The archive is damaged (" + e.getClass().getSimpleName() + ").",
                    "Maybe a download was cut short: get the file again.");
        }
    }

    private SavedModel read() throws IOException {
        JsonObject description = json("config.json");
        JsonElement version = json("metadata.json").get("keras_version");
        ByteBuffer file = ByteBuffer.wrap(bytes(WEIGHTS, mostBytes()));
        if (!HdfGroup.isHdf5(file)) {
            throw Damage.of("The archive's member '" + WEIGHTS + "' is no HDF5 file.");
        }
        HdfGroup weights = HdfGroup.root(file);
        if (weights.group("_layer_checkpoint_dependencies").isPresent()) {
            throw Damage.of("The archive's layout of the weights is that of Keras 2.12, before it was settled.");
        }
        return new SavedModel(
                "Keras archive",
                version == null || !version.isJsonPrimitive() ? "3" : version.getAsString(),
                description,
                file.capacity(),
                place -> of(place, weights));
    }

    private static int mostBytes() {
        return (int) Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 3);
    }

    private static List<HdfArray> of(WeightPlace place, HdfGroup weights) {
        Optional<HdfGroup> group = weights.group(place.path() + "/vars");
        List<HdfArray> arrays = new ArrayList<>();
        for (int i = 0; group.isPresent() && group.get().names().contains(Integer.toString(i)); i++) {
            group.get().array(Integer.toString(i)).ifPresent(arrays::add);
        }
        return arrays;
    }

    private JsonObject json(String member) throws IOException {
        String text = new String(bytes(member, MOST_JSON_BYTES), StandardCharsets.UTF_8);
        return Json.object("The archive's " + member, text);
    }

    private byte[] bytes(String member, int most) throws IOException {
        ZipEntry entry = zip.getEntry(member);
        if (entry == null) {
            throw Refusal.damaged(
                    "The archive has no member '" + member + "'.",
                    "Save the model with model.save(\"model.keras\"), which writes one.");
        }
        long size = entry.getSize();
        if (size < 0 || size > most || size > STRONGEST_COMPRESSION * Math.max(1, entry.getCompressedSize())) {
            throw Damage.of("The member '" + member + "' of the archive has " + size + " bytes; " + most
                    + " are the most that can be read.");
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = new byte[(int) size];
            if (stream.readNBytes(bytes, 0, bytes.length) < size || stream.read() >= 0) {
                throw Damage.of(
                        "The member '" + member + "' of the archive hasn't the " + size + " bytes it should have.");
            }
            return bytes;
        }
    }
}
