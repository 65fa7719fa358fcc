// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.BadInputException;

/**
 * A folder that one run writes into. Its lock file also marks it as Offramp's own: nothing is written into a folder
 * that has other files and no such mark. The operating system frees the lock of a process that was killed.
 */
public final class OutputFolder implements AutoCloseable {
    public static final String LOCK = ".offramp.lock";

    /** Behind what is written, so that others can read who holds the lock even where locks are mandatory. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int LONGEST_HOLDER = 100;

    private final FileChannel channel;

    private OutputFolder(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws BadInputException when the folder is somebody else's, or another run writes into it */
    public static OutputFolder claim(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInputException(folder, "This is a file.", "Name a folder for the results.");
        }
        if (isSomebodyElses(folder)) {
            throw new BadInputException(
                    folder,
                    "The folder has files that Offramp didn't write, and nothing of yours is overwritten.",
                    "Name a new or empty folder.");
        }
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return locked(folder, channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isSomebodyElses(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(LOCK))) {
            return false;
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isPresent();
        }
    }

    private static OutputFolder locked(Path folder, FileChannel channel) throws IOException {
        if (!isFree(channel)) {
            throw new BadInputException(
                    folder,
                    "Another run of Offramp (" + holder(channel) + ") writes into this folder.",
                    "Wait until it has ended, or name another folder.");
        }
        String holder = "process " + ProcessHandle.current().pid();
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
        return new OutputFolder(channel);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return lock(channel) != null;
        } catch (OverlappingFileLockException e) { // held by this process
            return false;
        }
    }

    private static java.nio.channels.@Nullable FileLock lock(FileChannel channel) throws IOException {
        return channel.tryLock(LOCKED_BYTE, 1, false);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_HOLDER);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    /** Frees the folder; the mark stays. */
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        }
    }
}
