// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive of a p2 site, under the same limits as a jar. */
public final class SiteArchive {
    private final ArchiveEntries archive;
    private final Path file;

    public SiteArchive(Path file) {
        this.file = file;
        this.archive = new ArchiveEntries(file.toString(), ArchiveLimits.STANDARD);
    }

    /** All entries, none of which leads outside. */
    public List<? extends ZipEntry> entries(ZipFile opened) throws IOException {
        archive.checkSize(file);
        return archive.of(opened);
    }

    public void copy(ZipEntry entry, InputStream in, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            archive.read(entry, in, (chunk, length) -> out.write(chunk, 0, length));
        }
    }
}
