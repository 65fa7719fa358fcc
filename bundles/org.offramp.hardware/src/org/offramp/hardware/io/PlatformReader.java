// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.offramp.hardware.HardwarePackage;
import org.offramp.hardware.Platform;
import org.offramp.hardware.xmi.Dialect;
import org.offramp.hardware.xmi.XmiException;
import org.offramp.hardware.xmi.XmiReader;

/**
 * Reads platforms from files of unknown origin.
 *
 * <p>A file has at most 4 MiB, is UTF-8, and stands for itself: document types, entities, schema locations and
 * references to anything outside of the file are refused. All methods throw {@link PlatformException} when the
 * platform can't be had.
 */
public final class PlatformReader {

    static final Dialect DIALECT = new Dialect(HardwarePackage.eINSTANCE, "Platform", "platform");

    private final XmiReader reader = new XmiReader(DIALECT);

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
        Platform platform = platform(() -> reader.read(file));
        platform.setFolder(String.valueOf(file.toAbsolutePath().getParent()));
        return platform;
    }

    /**
     * Reads a platform that may be unfinished: it is not validated.
     *
     * @param name what the messages call the source
     * @param in read to its end, not closed
     */
    public Platform readDraft(String name, InputStream in) {
        Platform platform = platform(() -> reader.read(name, in));
        platform.setFolder(null);
        return platform;
    }

    private static Platform platform(Supplier<EObject> source) {
        try {
            return (Platform) source.get();
        } catch (XmiException e) {
            throw new PlatformException(e);
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
}
