// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reports that a later run of the same conversion would overwrite, so that both can be compared: in the folder
 * {@code earlier} of the results, named by when they were written; the newest ones stay.
 */
public final class EarlierReports {
    public static final String FOLDER = "earlier";

    private static final int MOST = 10;
    private static final String REPORT = "report.json";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

    private final Path results;
    private final ZoneId zone;

    public EarlierReports(Path results) {
        this(results, ZoneId.systemDefault());
    }

    EarlierReports(Path results, ZoneId zone) {
        this.results = results;
        this.zone = zone;
    }

    /** Keeps a copy of the report, if there is one. */
    public void keep() throws IOException {
        Path report = results.resolve(REPORT);
        if (Files.exists(report)) {
            Path folder = Files.createDirectories(results.resolve(FOLDER));
            Files.copy(report, folder.resolve(name(report)), StandardCopyOption.REPLACE_EXISTING);
            for (Path old : list().stream().skip(MOST - 1).toList()) {
                Files.delete(old);
            }
        }
    }

    private String name(Path report) throws IOException {
        Instant written = Files.getLastModifiedTime(report).toInstant();
        return NAME.format(written.atZone(zone)) + ".json";
    }

    /** The newest first; none that is the report itself. */
    public List<Path> list() throws IOException {
        Path folder = results.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> newestFirst;
        try (Stream<Path> files = Files.list(folder)) {
            newestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        List<Path> others = new ArrayList<>();
        for (Path file : newestFirst) {
            if (!isReport(file)) {
                others.add(file);
            }
        }
        return others;
    }

    /** By its content: two short runs can end in the same second. */
    private boolean isReport(Path file) throws IOException {
        Path report = results.resolve(REPORT);
        return Files.exists(report) && Files.mismatch(file, report) < 0;
    }
}
