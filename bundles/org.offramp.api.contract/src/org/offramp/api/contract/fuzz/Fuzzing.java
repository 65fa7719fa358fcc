// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tries a reader on damaged copies of sound files, the same ones for the same seed. Each has to be read or refused within
 * 5 s of processor time; anything else, also a refusal because memory or stack ran out, is a defect. The file that reveals
 * it is kept.
 *
 * <p>How many are tried, and with what seed, say the system properties {@code offramp.mutants} (2,000) and {@code
 * offramp.fuzz.seed} (1); {@code releng/fuzz/run} sets them.
 */
public final class Fuzzing {
    private static final int MOST_HANGS = 3;

    private final String subject;
    private final SoundFiles sound;
    private final FuzzSettings settings;
    private final Findings findings;
    private int read;
    private int refused;

    /**
     * @param subject id of the reader
     * @param sound files that are damaged in turn, and folders of such files
     */
    public Fuzzing(String subject, Path... sound) throws IOException {
        this(subject, FuzzSettings.ofSystem(), sound);
    }

    Fuzzing(String subject, FuzzSettings settings, Path... sound) throws IOException {
        this.subject = subject;
        this.sound = SoundFiles.in(sound);
        this.settings = settings;
        this.findings = new Findings(subject, settings);
    }

    /**
     * Fails with all defects that were found.
     *
     * @param refusal what the reader throws when it refuses a file
     */
    public void run(Class<? extends Exception> refusal, Reading reading) throws IOException {
        assumeTrue(settings.asksFor(subject), () -> "skipped: fuzzing of " + subject + " isn't asked for");
        long start = System.nanoTime();
        Watch watch = new Watch(settings.hangNanos());
        int number = 0;
        for (; number < settings.files() && findings.hangs() < MOST_HANGS; number++) {
            SoundFiles.Damaged damaged = sound.damage(settings.seed(), number);
            judge(refusal, damaged, watch.run(reading, damaged.file()));
            sound.restore(damaged);
        }
        watch.end();
        System.out.printf(
                "fuzz %s: %d damaged files of seed %d in %d s: %d read, %d refused, %s%n",
                subject, number, settings.seed(), (System.nanoTime() - start) / 1_000_000_000, read, refused, findings);
        assertThat(findings.list()).isEmpty();
    }

    private void judge(Class<? extends Exception> refusal, SoundFiles.Damaged damaged, Optional<Throwable> thrown)
            throws IOException {
        if (thrown.isEmpty()) {
            read++;
        } else if (refusal.isInstance(thrown.get()) && !ranOut(thrown.get())) {
            refused++;
        } else {
            findings.add(damaged, thrown.get());
        }
    }

    private static boolean ranOut(Throwable thrown) {
        return Findings.chain(thrown).anyMatch(VirtualMachineError.class::isInstance);
    }
}
