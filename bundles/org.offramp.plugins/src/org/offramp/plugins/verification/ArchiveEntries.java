// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.Refusal;

/** The entries of an archive: refuses names that lead outside or occur twice, and counts what is really inflated. */
final class ArchiveEntries {
    private static final int CHUNK = 1 << 16;

    private final String label;
    private final ArchiveLimits limits;
    private final byte[] chunk = new byte[CHUNK];
    private long total;

    ArchiveEntries(String label, ArchiveLimits limits) {
        this.label = label;
        this.limits = limits;
    }

    void checkSize(Path archive) throws IOException {
        long bytes = Files.size(archive);
        if (bytes > limits.mostFileBytes()) {
            throw oversized("It has " + bytes + " bytes, more than " + limits.mostFileBytes() + ".");
        }
    }

    /** All entries, none of them read yet. */
    List<? extends ZipEntry> of(ZipFile archive) {
        if (archive.size() > limits.mostEntries()) {
            throw oversized("It has " + archive.size() + " entries, more than " + limits.mostEntries() + ".");
        }
        Set<String> names = new HashSet<>();
        List<? extends ZipEntry> entries = Collections.list(archive.entries());
        for (ZipEntry entry : entries) {
            checkName(entry.getName());
            if (!names.add(entry.getName().toUpperCase(Locale.ROOT))) {
                throw unsafe("The entry '" + entry.getName() + "' occurs twice, or in two spellings.");
            }
        }
        return entries;
    }

    private void checkName(String name) {
        boolean leads = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(0) >= 0
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
        if (leads) {
            throw unsafe("The entry '" + name + "' leads outside the archive.");
        }
    }

    /** Reads an entry to its end, in chunks. */
    void read(ZipEntry entry, InputStream in, ChunkSink sink) throws IOException {
        long bytes = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            bytes += read;
            total += read;
            if (bytes > limits.mostEntryBytes() || total > limits.mostBytes()) {
                throw oversized("With '" + entry.getName() + "' it becomes larger than plug-ins may be: "
                        + limits.mostEntryBytes() + " bytes for an entry, " + limits.mostBytes() + " for all.");
            }
            if (limits.isSuspicious(entry.getCompressedSize(), bytes)) {
                throw oversized("The entry '" + entry.getName() + "' becomes more than " + limits.mostRatio()
                        + " times as large as it is stored.");
            }
            sink.accept(chunk, read);
        }
    }

    interface ChunkSink {
        void accept(byte[] chunk, int length) throws IOException;
    }

    private PluginRefusedException oversized(String reason) {
        return new PluginRefusedException(Refusal.OVERSIZED, label, reason, "Ask its vendor for a smaller one.");
    }

    private PluginRefusedException unsafe(String reason) {
        return new PluginRefusedException(
                Refusal.UNSAFE_NAMES, label, reason, "Don't use it: no tool makes such archives by accident.");
    }
}
