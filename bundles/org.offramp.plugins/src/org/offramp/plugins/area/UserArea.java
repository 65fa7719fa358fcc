// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.offramp.api.BadInputException;

/**
 * Where things are.
 *
 * @param folder of everything that concerns plug-ins; made when something is first put there
 */
public record UserArea(Path folder) {
    /** By the XDG base directory specification: {@code offramp/plugins} in the user's data folder. */
    public static UserArea of(Map<String, String> environment, String home) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = data.startsWith("/") ? Path.of(data) : Path.of(home, ".local", "share");
        return new UserArea(base.resolve("offramp").resolve("plugins"));
    }

    Path index() {
        return folder.resolve("index.json");
    }

    /** Where the jars are, of plug-ins that are installed or were. */
    public Path jars() {
        return folder.resolve("jars");
    }

    /** A jar's place: it is named by its content, so that an update never writes over what another product runs. */
    public Path jar(String sha256) {
        return jars().resolve(sha256 + ".jar");
    }

    /** PEM files of those whom the user trusts. */
    public Path trusted() {
        return folder.resolve("trusted");
    }

    /** PEM files of those whose plug-ins were refused. */
    Path unknown() {
        return folder.resolve("unknown");
    }

    Path journal() {
        return folder.resolve("journal.txt");
    }

    /** Incomplete files, which a crash may leave. */
    Path staging() {
        return folder.resolve("staging");
    }

    Path inUse() {
        return folder.resolve("in-use");
    }

    /** @throws BadInputException when nothing can be kept there */
    public void checkWritable() {
        String reason = "its permissions say so";
        try {
            Files.createDirectories(staging());
            if (Files.isWritable(folder) && Files.isWritable(staging())) {
                return;
            }
        } catch (IOException e) {
            reason = e instanceof FileSystemException cause && cause.getReason() != null
                    ? cause.getReason()
                    : e.getClass().getSimpleName();
        }
        throw new BadInputException(
                folder,
                "Your plug-ins are kept there, but nothing can be written: " + reason + ".",
                "Mend that, or set XDG_DATA_HOME to a folder of yours.");
    }

    /** Lets one process at a time change the area. */
    public <T> T changing(Change<T> change) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return change.run();
        }
    }

    /** Something that only one process at a time does. */
    public interface Change<T> {
        T run() throws IOException;
    }

    /** Puts a complete file in place, in one step. */
    static void publish(Path complete, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        try (FileChannel channel = FileChannel.open(complete, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(complete, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void publish(String text, Path place) throws IOException {
        Files.createDirectories(staging());
        Path complete = Files.createTempFile(staging(), "text", ".tmp");
        Files.writeString(complete, text);
        publish(complete, place);
    }
}
