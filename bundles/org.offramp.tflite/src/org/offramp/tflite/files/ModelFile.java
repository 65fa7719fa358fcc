// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.offramp.api.backbones.Refusal;

/** Maps a file and reads its tables; the tensors' data stay views of the mapping. */
public final class ModelFile {
    private static final byte[] IDENTIFIER = "TFL3".getBytes(StandardCharsets.US_ASCII);
    private static final int IDENTIFIER_AT = 4;

    private ModelFile() {}

    /** Whether a file with these first bytes is a TFLite model. */
    public static boolean matches(ByteBuffer head) {
        if (head.remaining() < IDENTIFIER_AT + IDENTIFIER.length) {
            return false;
        }
        byte[] identifier = new byte[IDENTIFIER.length];
        head.duplicate().position(head.position() + IDENTIFIER_AT).get(identifier);
        return Arrays.equals(identifier, IDENTIFIER);
    }

    /** @throws Refusal when this is no sound TFLite model */
    public static Model read(Path file) throws IOException {
        ByteBuffer bytes = map(file).order(ByteOrder.LITTLE_ENDIAN);
        if (!matches(bytes)) {
            throw Refusal.unfit(
                    "This is no TFLite model.", "Maybe it is another file: a TFLite model usually ends in .tflite.");
        }
        return Model.of(FlatTable.root(bytes), bytes.limit());
    }

    private static ByteBuffer map(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw Refusal.unfit("There is no such file.", "Check the path.");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refusal.unfit("This isn't a file that can be read.", "Check that it is no folder and may be opened.");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE) {
                throw Refusal.unfit("The file is larger than 2 GB.", "Convert the model in parts.");
            }
            return size == 0 ? ByteBuffer.allocate(0) : channel.map(MapMode.READ_ONLY, 0, size);
        }
    }
}
