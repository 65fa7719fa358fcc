// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.locks.LockSupport;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.offramp.bot.Bot;
import org.offramp.bot.UiThreadWatchdog;

final class UiThreadWatchdogTest {
    private static final long NANOS_BETWEEN_LOOKS = 5_000_000;

    private final Bot bot = new Bot();
    private final UiThreadWatchdog watchdog =
            new UiThreadWatchdog(PlatformUI.getWorkbench().getDisplay());

    @AfterEach
    void close() {
        watchdog.close();
    }

    @Test
    void namesWhatHoldsTheThreadOfTheDisplay() {
        watchdog.during("a long piece of work");
        bot.run(this::holdsTheThread);
        bot.await("the stall has ended", () -> !watchdog.stalls().isEmpty());
        assertThat(watchdog.stalls()).anySatisfy(stall -> {
            assertThat(stall.millis()).isGreaterThanOrEqualTo(100);
            assertThat(stall.toString()).contains("during a long piece of work", "holdsTheThread");
        });
    }

    private void holdsTheThread() {
        while (!watchdog.isStalled()) {
            LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
        }
    }
}
