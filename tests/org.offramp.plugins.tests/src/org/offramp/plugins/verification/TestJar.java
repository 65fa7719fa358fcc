// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A jar in the making; entries may have any name. */
public final class TestJar {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** A plug-in with one class, which is none. */
    public static TestJar plugin(String id) {
        return new TestJar()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", id)
                .header("Bundle-Version", "1.2.0")
                .header("Bundle-Vendor", "Acme Inc.")
                .entry("com/acme/Model.class", "class");
    }

    /** An archive without a manifest. */
    public static TestJar archive() {
        return new TestJar();
    }

    /** What a jar holds, to be changed; its manifest stays as it is. */
    static TestJar of(Path jar) throws IOException {
        TestJar copy = new TestJar();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy.entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return copy;
    }

    public TestJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public TestJar entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestJar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    TestJar without(String ending) {
        entries.keySet().removeIf(name -> name.endsWith(ending));
        return this;
    }

    byte[] get(String name) {
        return Optional.ofNullable(entries.get(name)).orElseThrow();
    }

    public Path write(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "plugin", ".jar");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes());
        }
        return file;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (!headers.isEmpty()) {
                put(zip, "META-INF/MANIFEST.MF", manifest());
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private byte[] manifest() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }
}
