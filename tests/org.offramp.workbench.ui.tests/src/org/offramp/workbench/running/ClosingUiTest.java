// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.StallReport;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.widgets.Widgets;

/** What becomes of conversions that run when the workbench is closed. */
@ExtendWith(StallReport.class)
final class ClosingUiTest {
    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private ConversionBot conversion;

    @BeforeEach
    void open(TestInfo test) {
        conversion = ConversionBot.open(bot, test.getTestMethod().orElseThrow().getName() + ".conversion");
        conversion.fill();
    }

    @AfterEach
    void close() {
        Conversions.open().forEach(Job::cancel);
        bot.await("nothing runs", () -> Conversions.open().isEmpty());
        conversion.close();
    }

    @Test
    void closingAsksWhileOneRunsAndMayBeTakenBack() throws IOException {
        conversion.run();
        assertThat(Conversions.unfinished().list()).containsExactly(path());
        display.asyncExec(PlatformUI.getWorkbench()::close);
        bot.await("it asks", () -> widgets.isOpen("Conversions are running"));
        widgets.press("Keep running");
        bot.await("the question is gone", () -> !widgets.isOpen("Conversions are running"));
        assertThat(PlatformUI.isWorkbenchRunning()).isTrue();
        assertThat(Conversions.open()).hasSize(1);
        conversion.stop();
        assertThat(Conversions.unfinished().list()).isEmpty();
    }

    @Test
    void whatIsInterruptedStaysRememberedWhetherItRunsOrWaits() throws IOException {
        conversion.run();
        ConversionBot second = ConversionBot.open(bot, "waiting.conversion");
        second.fill();
        second.run();
        List<Path> files = Conversions.open().stream().map(ConversionRun::file).toList();
        Conversions.open().forEach(ConversionRun::interrupt);
        bot.await("nothing runs", () -> Conversions.open().isEmpty());
        assertThat(Conversions.unfinished().list()).hasSize(2).containsExactlyInAnyOrderElementsOf(files);
        for (Path file : files) {
            Conversions.unfinished().ended(file);
        }
        second.close();
    }

    @Test
    void oneThatWasInterruptedIsOfferedAndRunAgain() throws IOException {
        bot.menu("File", "Save");
        Conversions.unfinished().begun(path());
        bot.run(() -> Resuming.offer(bot.page().getWorkbenchWindow()));
        bot.await("it is offered", () -> widgets.isOpen("Interrupted conversions"));
        widgets.press("Go on");
        bot.await("it runs", () -> widgets.isEnabled("Stop"));
        assertThat(Conversions.open()).extracting(ConversionRun::file).containsExactly(path());
    }

    @Test
    void oneThatNobodyWantsIsForgotten() throws IOException {
        bot.menu("File", "Save");
        Conversions.unfinished().begun(path());
        bot.run(() -> Resuming.offer(bot.page().getWorkbenchWindow()));
        bot.await("it is offered", () -> widgets.isOpen("Interrupted conversions"));
        widgets.press("Forget them");
        bot.await("it is forgotten", () -> Conversions.unfinished().list().isEmpty());
        assertThat(Conversions.open()).isEmpty();
    }

    @Test
    void oneWhoseQuestionIsClosedStaysRemembered() throws IOException {
        bot.menu("File", "Save");
        Conversions.unfinished().begun(path());
        bot.run(() -> Resuming.offer(bot.page().getWorkbenchWindow()));
        bot.await("it is offered", () -> widgets.isOpen("Interrupted conversions"));
        widgets.escape("Interrupted conversions");
        assertThat(Conversions.open()).isEmpty();
        assertThat(Conversions.unfinished().list()).containsExactly(path());
        Conversions.unfinished().ended(path());
    }

    @Test
    void severalWaitForEachOther() {
        conversion.run();
        ConversionBot second = ConversionBot.open(bot, "second.conversion");
        second.fill();
        second.run();
        bot.await("it waits", () -> widgets.says("Waiting for its turn"));
        List<ConversionRun> open = Conversions.open();
        assertThat(open)
                .hasSize(2)
                .filteredOn(run -> run.getState() == Job.RUNNING)
                .hasSize(1);
        second.stop();
        second.close();
    }

    private Path path() {
        return conversion.file().getLocation().toPath();
    }
}
