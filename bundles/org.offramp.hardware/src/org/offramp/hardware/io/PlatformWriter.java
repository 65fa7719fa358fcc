// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.offramp.hardware.Platform;
import org.offramp.hardware.xmi.ConfinedResource;

/** Writes platforms: the same platform always gives the same bytes, and a draft may be written too. */
public final class PlatformWriter {

    private static final int LINE_WIDTH = 100;

    /** The content of the platform's file. */
    public byte[] toBytes(Platform platform) {
        ConfinedResource resource = new ConfinedResource(PlatformReader.DIALECT);
        // A copy, because an element that is put into a resource leaves the one that it was in.
        resource.getContents().add(EcoreUtil.copy(platform));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            resource.save(
                    bytes, Map.of(XMLResource.OPTION_ENCODING, "UTF-8", XMLResource.OPTION_LINE_WIDTH, LINE_WIDTH));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Platform \"" + platform.getName() + "\" can't be written: " + e.getMessage()
                            + ". Maybe it refers to a processor that is no longer part of it.",
                    e);
        }
        return bytes.toByteArray();
    }

    /** Writes the file at once or not at all: a failure leaves the old content. */
    public void write(Platform platform, Path file) throws IOException {
        byte[] bytes = toBytes(platform);
        Path half = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(half, bytes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
