// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.xmi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.ecore.EObject;

/**
 * Reads models from files of unknown origin, without validating them.
 *
 * <p>A file has at most 4 MiB, is UTF-8, and stands for itself: document types, entities, schema locations and
 * references to anything outside of the file are refused. All methods throw {@link XmiException} when the model can't
 * be had.
 */
public final class XmiReader {

    static final int LARGEST_BYTES = 4 << 20;

    private final Dialect dialect;

    public XmiReader(Dialect dialect) {
        this.dialect = dialect;
    }

    public EObject read(Path file) {
        if (!Files.isRegularFile(file)) {
            String what = Files.exists(file) ? "is not a regular file" : "does not exist";
            throw new XmiException(file.toString(), List.of(what + ". Maybe the path is mistyped."));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    /**
     * @param name what the messages call the source
     * @param in read to its end, not closed
     */
    public EObject read(String name, InputStream in) {
        try {
            String text = decode(name, in.readNBytes(LARGEST_BYTES + 1));
            XmiGuard.check(dialect, name, text);
            return ConfinedResource.parse(dialect, name, text);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    private String decode(String name, byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            throw new XmiException(
                    name,
                    List.of("has more than 4 MiB. A " + dialect.kind()
                            + " is small: maybe this is another kind of file."));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new XmiException(
                    name, "is not UTF-8 text. Save it as UTF-8, or maybe this is another kind of file.", e);
        }
    }

    private static XmiException unreadable(String name, IOException e) {
        return new XmiException(
                name, "can't be read: " + e.getMessage() + ". Maybe its permissions or the disk are the reason.", e);
    }
}
