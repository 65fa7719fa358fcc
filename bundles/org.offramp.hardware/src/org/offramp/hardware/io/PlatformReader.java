// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.offramp.hardware.Platform;

/**
 * Reads platforms from files of unknown origin.
 *
 * <p>A file has at most 4 MiB, is UTF-8, and stands for itself: document types, entities, schema locations and
 * references to anything outside of the file are refused. All methods throw {@link PlatformException} when the
 * platform can't be had.
 */
public final class PlatformReader {

    static final int LARGEST_BYTES = 4 << 20;

    /** Reads and validates. */
    public Platform read(Path file) {
        return validated(file.toString(), readDraft(file));
    }

    /**
     * Reads and validates.
     *
     * @param name what the messages call the source
     * @param in read to its end, not closed
     */
    public Platform read(String name, InputStream in) {
        return validated(name, readDraft(name, in));
    }

    /** Reads a platform that may be unfinished: it is not validated. */
    public Platform readDraft(Path file) {
        if (!Files.isRegularFile(file)) {
            String what = Files.exists(file) ? "is not a regular file" : "does not exist";
            throw new PlatformException(file.toString(), List.of(what + ". Maybe the path is mistyped."));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return readDraft(file.toString(), in);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * Reads a platform that may be unfinished: it is not validated.
     *
     * @param name what the messages call the source
     * @param in read to its end, not closed
     */
    public Platform readDraft(String name, InputStream in) {
        try {
            String text = decode(name, in.readNBytes(LARGEST_BYTES + 1));
            PlatformXmlGuard.check(name, text);
            return PlatformResource.parse(name, text);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private static String decode(String name, byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            throw new PlatformException(
                    name, List.of("has more than 4 MiB. A platform is small: maybe this is another kind of file."));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new PlatformException(
                    name, "is not UTF-8 text. Save it as UTF-8, or maybe this is another kind of file.", e);
        }
    }

    private static Platform validated(String name, Platform platform) {
        List<Finding> findings = PlatformValidation.of(platform);
        if (!findings.isEmpty()) {
            throw new PlatformException(
                    name, findings.stream().map(Finding::toString).toList());
        }
        return platform;
    }

    private static PlatformException unreadable(String name, IOException e) {
        return new PlatformException(
                name, "can't be read: " + e.getMessage() + ". Maybe its permissions or the disk are the reason.", e);
    }
}
