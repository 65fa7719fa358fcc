// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** The bundle by which a test uses a running workbench, compiled from the sources in {@code hands}. */
final class HandsBundle {
    static final String ID = "org.offramp.hands";
    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "hands");

    private HandsBundle() {}

    /** @param home of the workbench's product */
    static Path write(Path home, Path folder) throws IOException {
        Path classes = Compilation.of(SOURCES, home, folder);
        Path jar = folder.resolve(ID + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest())) {
            for (Path file : Compilation.below(classes, ".class")) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return jar;
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", ID);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", ID + ".Activator");
        headers.putValue(
                "Require-Bundle",
                "org.eclipse.core.runtime,org.eclipse.core.filesystem,org.eclipse.core.resources,org.eclipse.ui,"
                        + "org.eclipse.ui.ide,org.eclipse.gef");
        headers.putValue("Import-Package", "org.osgi.framework");
        return manifest;
    }
}
