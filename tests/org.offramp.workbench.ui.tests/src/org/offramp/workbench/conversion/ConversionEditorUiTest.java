// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.StallReport;
import org.offramp.request.RequestPackage;
import org.offramp.workbench.widgets.Widgets;

/** The form in a real window, driven through its widgets. */
@ExtendWith(StallReport.class)
final class ConversionEditorUiTest {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;

    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private ConversionBot conversion;

    @BeforeEach
    void open(TestInfo test) {
        conversion = ConversionBot.open(bot, test.getTestMethod().orElseThrow().getName() + ".conversion");
    }

    @AfterEach
    void close() {
        conversion.close();
    }

    @Test
    void showsWhatIsInTheBackbone() {
        conversion.fill();
        bot.await("the backbone was looked into", () -> widgets.says("attach points"));
        Table layers = widgets.one(Table.class, table -> table.getColumnCount() == 6);
        assertThat(bot.ui(layers::getItemCount)).isGreaterThan(5);
        bot.screenshot("conversion-editor");
    }

    @Test
    void isNotRunWhileSomethingIsWrong() {
        widgets.press("Run");
        bot.await("it says so", () -> widgets.says("Not run"));
        assertThat(widgets.isEnabled("Stop")).isFalse();
    }

    @Test
    void savesWhatWasTypedAndUndoesIt() throws IOException {
        conversion.fill();
        conversion.fill(MODEL.getLimits_MaxAccuracyDrop(), "0.02");
        bot.menu("File", "Save");
        bot.await("it is saved", () -> !bot.page().getActiveEditor().isDirty());
        assertThat(Files.readString(conversion.file().getLocation().toPath())).contains("maxAccuracyDrop=\"0.02\"");
        bot.menu("Edit", "Undo");
        assertThat(bot.ui(() ->
                        conversion.field(MODEL.getLimits_MaxAccuracyDrop()).getText()))
                .isEmpty();
    }

    @Test
    void aRunIsStoppedAndRunAgain() {
        conversion.fill();
        conversion.run();
        conversion.stop();
        bot.await("it says so", () -> widgets.says("Stopped."));
        conversion.run();
        bot.screenshot("conversion-running");
        conversion.stop();
    }
}
