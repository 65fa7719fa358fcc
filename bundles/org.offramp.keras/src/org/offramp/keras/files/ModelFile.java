// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.offramp.api.backbones.Refusal;

/** Tells the two formats by their content and reads them. */
public final class ModelFile {
    private static final int ZIP = 0x04034b50;
    private static final List<String> MEMBERS = List.of("metadata.json", "config.json", "model.weights.h5");
    private static final int HEAD = 4096;

    private ModelFile() {}

    /** @param head the first bytes of the file */
    public static boolean recognises(ByteBuffer head) {
        return HdfGroup.isHdf5(head) || isArchive(head);
    }

    /** The first member of the archive is one of Keras'. */
    private static boolean isArchive(ByteBuffer head) {
        ByteBuffer bytes = head.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < Integer.BYTES || bytes.getInt(bytes.position()) != ZIP) {
            return false;
        }
        byte[] first = new byte[Math.min(HEAD, bytes.remaining())];
        bytes.get(first);
        String text = new String(first, StandardCharsets.ISO_8859_1);
        return MEMBERS.stream().anyMatch(text::contains);
    }

    /** @throws Refusal when this is no Keras model, or a damaged one */
    public static SavedModel read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw Refusal.damaged("There is no such file.", "Check the path.");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refusal.damaged(
                    "This isn't a file that can be read.", "Check that it is no folder and may be opened.");
        }
        ByteBuffer bytes = map(file);
        if (HdfGroup.isHdf5(bytes)) {
            return H5Model.read(bytes);
        }
        if (isArchive(bytes)) {
            return KerasArchive.read(file);
        }
        throw Refusal.damaged(
                "This is no Keras model.", "Maybe it is another file: a Keras model ends in .h5 or .keras.");
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw Refusal.damaged(
                        "The file is larger than 2 GB.", "Export the model to ONNX with external data instead.");
            }
            return channel.map(MapMode.READ_ONLY, 0, channel.size());
        }
    }
}
