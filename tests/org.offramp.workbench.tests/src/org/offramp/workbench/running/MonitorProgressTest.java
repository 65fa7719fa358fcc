// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;

class MonitorProgressTest {
    private final List<String> tasks = new ArrayList<>();
    private final List<RunStage> stages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final NullProgressMonitor monitor = new NullProgressMonitor() {
        @Override
        public void subTask(String name) {
            tasks.add(name);
        }
    };
    private long nanos;
    private final MonitorProgress progress = new MonitorProgress(monitor, stages::add, notes::add, () -> nanos);

    @Test
    void tellsTheMonitorTheStageAndTheTimeLeft() {
        progress.begin("Extracting features", 100);
        nanos += 2_000_000_000L;
        progress.advance(50);
        progress.begin("Training heads", 10);
        assertThat(tasks)
                .containsExactly(
                        "Starting …",
                        "Extracting features, 0 %",
                        "Extracting features, 50 %, 2 s left",
                        "Training heads, 0 %");
        assertThat(stages).hasSize(4).startsWith(RunStage.STARTING);
        assertThat(stages.get(2)).isEqualTo(new RunStage("Extracting features", 50, 100, 2));
    }

    @Test
    void doesNotFloodTheDisplay() {
        progress.begin("Extracting features", 100_000);
        for (int step = 0; step < 100_000; step++) {
            nanos += 10_000;
            progress.advance(1);
        }
        assertThat(stages).hasSizeBetween(10, 12);
    }

    @Test
    void isCancelledWhenTheMonitorIs() {
        assertThat(progress.isCancelled()).isFalse();
        monitor.setCanceled(true);
        assertThat(progress.isCancelled()).isTrue();
    }

    @Test
    void handsNotesOn() {
        progress.note("512 MB of cache");
        assertThat(notes).containsExactly("512 MB of cache");
    }
}
