// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong();

    private TerminalProgress progress(boolean terminal) {
        Streams streams =
                new Streams(new ResultStream(out), new PrintStream(err, true, StandardCharsets.UTF_8), terminal);
        return new TerminalProgress(streams, clock::get);
    }

    private String err() {
        assertThat(out.size()).isZero();
        return err.toString(StandardCharsets.UTF_8);
    }

    /** What a terminal shows in the end. */
    private String screen() {
        return err().replaceAll("[^\\n]*\\r\\033\\[K", "");
    }

    @Test
    void withoutATerminalOnlyNotesArePrinted() {
        TerminalProgress progress = progress(false);
        progress.begin("Working", 2);
        progress.advance(1);
        progress.note("Beware.");
        progress.advance(1);
        assertThat(err()).isEqualTo("Beware." + System.lineSeparator());
    }

    @Test
    void aTaskIsShownFromItsBeginning() {
        progress(true).begin("Working", 20);
        assertThat(screen()).isEqualTo("Working    0 %  0 of 20");
    }

    @Test
    void theLineIsRedrawnAFewTimesASecond() {
        TerminalProgress progress = progress(true);
        progress.begin("Working", 20);
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(199));
        progress.advance(1);
        assertThat(screen()).isEqualTo("Working    0 %  0 of 20");
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(801));
        progress.advance(4);
        assertThat(screen()).isEqualTo("Working   25 %  5 of 20  5/s  3 s left");
        progress.advance(5);
        assertThat(screen()).isEqualTo("Working   25 %  5 of 20  5/s  3 s left");
    }

    @Test
    void aTaskThatIsDoneLeavesNothing() {
        TerminalProgress progress = progress(true);
        progress.begin("Working", 2);
        progress.advance(1);
        progress.advance(1);
        assertThat(screen()).isEmpty();
    }

    @Test
    void theNextTaskTakesTheSameLine() {
        TerminalProgress progress = progress(true);
        progress.begin("Working", 2);
        progress.begin("Resting", 0);
        assertThat(screen()).isEqualTo("Resting …");
    }

    @Test
    void aNoteStandsOnALineOfItsOwn() {
        TerminalProgress progress = progress(true);
        progress.begin("Working", 2);
        progress.note("Beware.");
        assertThat(screen()).isEqualTo("Beware." + System.lineSeparator());
    }

    @Test
    void anInterruptCancels() {
        TerminalProgress progress = progress(true);
        assertThat(progress.isCancelled()).isFalse();
        Thread.currentThread().interrupt();
        try {
            assertThat(progress.isCancelled()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
