// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.Refusal;

/** Reads every byte of a jar, which is how the Java library verifies signatures; loads no class. */
final class JarReading {
    private final String label;
    private final ArchiveEntries archive;
    private final List<SignedEntry> entries = new ArrayList<>();
    private final List<String> nested = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private final ArchiveLimits limits;

    private JarReading(String label, ArchiveLimits limits) {
        this.label = label;
        this.limits = limits;
        this.archive = new ArchiveEntries(label, limits);
    }

    static JarFacts read(Path jar, String label, ArchiveLimits limits) throws IOException {
        return new JarReading(label, limits).facts(jar);
    }

    private JarFacts facts(Path jar) throws IOException {
        archive.checkSize(jar);
        try (JarFile file = new JarFile(jar.toFile(), true, ZipFile.OPEN_READ, JarFile.baseVersion())) {
            for (ZipEntry entry : archive.of(file)) {
                if (!entry.isDirectory()) {
                    read(file, file.getJarEntry(entry.getName()));
                }
            }
            Manifest manifest = file.getManifest();
            return new JarFacts(
                    label,
                    manifest == null ? new Attributes() : manifest.getMainAttributes(),
                    entries,
                    nested,
                    components);
        } catch (SecurityException e) {
            throw new PluginRefusedException(
                    Refusal.TAMPERED,
                    label,
                    "It isn't what was signed: " + e.getMessage() + ".",
                    "Get it again from its vendor.");
        } catch (java.util.zip.ZipException e) {
            throw new PluginRefusedException(
                    Refusal.NO_PLUGIN,
                    label,
                    "It is damaged, or no jar: " + e.getMessage() + ".",
                    "Get it again from its vendor.");
        }
    }

    private void read(JarFile file, JarEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        boolean isJar = name.endsWith(".jar");
        boolean isComponent = name.startsWith("osgi-inf/") && name.endsWith(".xml");
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (InputStream in = file.getInputStream(entry)) {
            archive.read(entry, in, (chunk, length) -> {
                if (isJar || isComponent) {
                    inner.write(chunk, 0, length);
                }
            });
        }
        if (isJar) {
            listNested(inner.toByteArray());
        }
        if (isComponent) {
            components.add(inner.toString(StandardCharsets.UTF_8));
        }
        entries.add(new SignedEntry(entry.getName(), chains(entry.getCodeSigners())));
    }

    private void listNested(byte[] jar) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                archive.read(entry, in, (chunk, length) -> {});
                nested.add(entry.getName());
                if (nested.size() > limits.mostEntries()) {
                    throw new PluginRefusedException(
                            Refusal.OVERSIZED,
                            label,
                            "The jars in it have more than " + limits.mostEntries() + " entries.",
                            "Ask its vendor for a smaller one.");
                }
            }
        }
    }

    private static List<List<X509Certificate>> chains(CodeSigner @Nullable [] signers) {
        return signers == null
                ? List.of()
                : Arrays.stream(signers).map(JarReading::chain).toList();
    }

    private static List<X509Certificate> chain(CodeSigner signer) {
        return signer.getSignerCertPath().getCertificates().stream()
                .map(X509Certificate.class::cast)
                .toList();
    }
}
