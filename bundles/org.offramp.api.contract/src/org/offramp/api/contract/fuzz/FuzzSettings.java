// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import java.nio.file.Path;
import java.util.Set;

/**
 * How a fuzzing run is made; from system properties.
 *
 * @param files damaged files for each reader ({@code offramp.mutants})
 * @param seed decides the damage ({@code offramp.fuzz.seed})
 * @param subjects ids of the readers that are tried, with commas; all if empty ({@code offramp.fuzz.ids})
 * @param findings folder for the files that reveal a defect ({@code offramp.fuzz.findings})
 * @param hangNanos time of the processor after which a reader hangs
 */
record FuzzSettings(int files, long seed, Set<String> subjects, Path findings, long hangNanos) {
    private static final int USUAL_FILES = 2000;
    private static final long HANG_NANOS = 5_000_000_000L;

    static FuzzSettings ofSystem() {
        String subjects = System.getProperty("offramp.fuzz.ids", "").strip();
        String findings = System.getProperty("offramp.fuzz.findings", "").strip();
        return new FuzzSettings(
                Integer.getInteger("offramp.mutants", USUAL_FILES),
                Long.getLong("offramp.fuzz.seed", 1),
                subjects.isEmpty() ? Set.of() : Set.of(subjects.split(",")),
                findings.isEmpty() ? Path.of("target", "fuzz") : Path.of(findings),
                HANG_NANOS);
    }

    boolean asksFor(String subject) {
        return subjects.isEmpty() || subjects.contains(subject);
    }
}
