// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPageLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.widgets.Widgets;

/** What is seen of conversions that run, wait and have ended. */
@ExtendWith({StallReport.class, QuietLog.class})
final class RunningUiTest {
    private static final int FEW = 400;
    private static final int MANY = 60_000;

    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private ConversionBot conversion;

    @BeforeEach
    void open(TestInfo test) {
        bot.ui(() -> bot.page().showView(IPageLayout.ID_PROGRESS_VIEW));
        press("Remove All Finished Operations");
        conversion = ConversionBot.open(bot, test.getTestMethod().orElseThrow().getName() + ".conversion");
    }

    @AfterEach
    void close() {
        Conversions.open().forEach(Job::cancel);
        bot.await("nothing runs", () -> Conversions.open().isEmpty());
        conversion.close();
    }

    @Test
    void ofTwoAtOnceTheSecondWaitsAndBothEnd() {
        conversion.fill(FEW);
        conversion.run();
        ConversionBot second = ConversionBot.open(bot, "secondOfTwo.conversion");
        second.fill(FEW);
        second.run();
        bot.await("both have ended", () -> Conversions.open().isEmpty());
        assertThat(List.of(conversion.report(), second.report()))
                .allSatisfy(report -> assertThat(report).isRegularFile());
        second.close();
    }

    @Test
    void oneThatHasEndedIsToldInTheCornerAndItsResultsOpenFromTheProgressView() {
        conversion.fill(FEW);
        conversion.convert();
        String name = "Converting " + conversion.file().getName();
        Label title = widgets.one(
                Label.class,
                label -> label.getShell() != bot.shell() && label.getText().equals(name));
        assertThat(bot.ui(() -> bot.all(title.getShell(), Label.class)
                        .map(Label::getText)
                        .toList()))
                .anyMatch(words -> words.startsWith("Done:"));
        bot.screenshot("conversion-ended");
        Link outcome = widgets.one(Link.class, link -> link.getText().contains("Done:"));
        bot.run(() -> outcome.notifyListeners(SWT.Selection, new Event()));
        bot.await(
                "its results are open",
                () -> bot.page().getActiveEditor().getSite().getId().equals("org.offramp.workbench.results"));
        bot.run(() -> bot.page().closeEditor(bot.page().getActiveEditor(), false));
    }

    @Test
    void theProgressViewShowsTheStageAndTheTimeLeftAndStops() {
        conversion.fill(MANY);
        conversion.run();
        bot.await("the stage is shown", () -> isTold("(Extracting features|Training heads), \\d+ %.*"));
        bot.await("the time left is shown", () -> isTold("(Extracting features|Training heads), \\d+ %, .* left"));
        bot.screenshot("progress");
        press("Cancel Operation");
        bot.await("it has stopped", () -> Conversions.open().isEmpty());
        bot.await("the form says so", () -> widgets.says("Stopped."));
    }

    private void press(String tip) {
        ToolItem button = bot.ui(() -> widgets.all(ToolBar.class, bar -> true).stream()
                .flatMap(bar -> Stream.of(bar.getItems()))
                .filter(item -> tip.equals(item.getToolTipText()))
                .findFirst()
                .orElseThrow());
        bot.run(() -> button.notifyListeners(SWT.Selection, new Event()));
    }

    private boolean isTold(String words) {
        return !widgets.all(Link.class, link -> link.getText().matches("(?s).*" + words + ".*"))
                .isEmpty();
    }

    @Test
    void dataThatHasGoneSinceItWasNamedIsMissedByTheRun() throws IOException {
        conversion.fill(FEW + 1);
        Path data = conversion.file().getLocation().toPath().resolveSibling(FEW + 1 + "-samples.npz");
        Files.delete(data);
        widgets.press("Run");
        bot.await("it is missed", () -> widgets.says(data.getFileName() + ": There is no such file."));
        bot.await("nothing runs", () -> Conversions.open().isEmpty());
    }
}
