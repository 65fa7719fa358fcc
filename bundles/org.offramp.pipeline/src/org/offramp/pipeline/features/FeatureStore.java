// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.features;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.pipeline.storage.CacheFolder;

/**
 * Features in the files of a folder, one for each reduction: the values of all samples as float32, then their labels
 * as int32, little-endian. A note beside the file says how large it is and what its checksum is. The note comes last,
 * so that a file without one is not complete.
 */
final class FeatureStore {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long MOST_MAPPED_BYTES = 1L << 30;
    private final Path folder;
    private final CacheFolder notes;
    private final long mostMappedBytes;

    FeatureStore(Path folder) {
        this(folder, MOST_MAPPED_BYTES);
    }

    /** @param mostMappedBytes in one mapping; larger files get several */
    FeatureStore(Path folder, long mostMappedBytes) {
        this.folder = folder;
        this.notes = new CacheFolder(folder);
        this.mostMappedBytes = mostMappedBytes;
    }

    /** Starts a file; an older one of the same name stays until the new one is complete. */
    FeatureWriter write(String name, int width) throws IOException {
        return new FeatureWriter(file(name), width, note -> notes.write(noteName(name), note.text()));
    }

    /** What was written under a name; empty if that isn't complete or is damaged. */
    Optional<FeatureSet> open(String name) throws IOException {
        if (!notes.has(noteName(name)) || !Files.isRegularFile(file(name))) {
            return Optional.empty();
        }
        Optional<FeatureNote> note = FeatureNote.parse(notes.read(noteName(name)));
        return note.isPresent() ? open(file(name), note.get()) : Optional.empty();
    }

    private Optional<FeatureSet> open(Path file, FeatureNote note) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.size() == note.bytes() && checksum(channel) == note.checksum()
                    ? Optional.of(MappedFeatures.of(channel, note.width(), labels(channel, note), mostMappedBytes))
                    : Optional.empty();
        }
    }

    private static long checksum(FileChannel channel) throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        while (channel.read(buffer.clear()) >= 0) {
            checksum.update(buffer.flip());
        }
        return checksum.getValue();
    }

    private static int[] labels(FileChannel channel, FeatureNote note) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(note.samples(), Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        channel.position(note.valueBytes());
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        int[] labels = new int[note.samples()];
        bytes.flip().asIntBuffer().get(labels);
        return labels;
    }

    /** How much more the disk has room for. */
    long usableBytes() throws IOException {
        return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private Path file(String name) {
        return folder.resolve(name + ".features");
    }

    private static String noteName(String name) {
        return name + ".note";
    }
}
