// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.offramp.workbench.running.EarlierReports;

/** Reports that these results can be compared with: of earlier runs, and of results beside these. */
final class OtherRuns {
    private static final String REPORT = "report.json";

    /** A report with what it is called in a legend. */
    record OtherRun(String name, Path report) {
        static OtherRun of(Path report) {
            Path folder = report.toAbsolutePath().getParent();
            String file = String.valueOf(report.getFileName());
            return new OtherRun(
                    file.equals(REPORT) ? String.valueOf(folder.getFileName()) : file.replaceFirst("\\.json$", ""),
                    report);
        }
    }

    private OtherRuns() {}

    /** @param folder of the results */
    static List<OtherRun> of(Path folder) throws IOException {
        List<OtherRun> runs = new ArrayList<>(
                new EarlierReports(folder).list().stream().map(OtherRun::of).toList());
        Path around = folder.toAbsolutePath().getParent();
        try (Stream<Path> beside = Files.list(around)) {
            beside.filter(each -> !each.equals(folder.toAbsolutePath()))
                    .map(each -> each.resolve(REPORT))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(OtherRun::of)
                    .forEach(runs::add);
        }
        return runs;
    }
}
