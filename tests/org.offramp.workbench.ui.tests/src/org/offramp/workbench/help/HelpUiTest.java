// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.widgets.Widgets;

/** The help beside what it is about. */
@ExtendWith({StallReport.class, QuietLog.class})
final class HelpUiTest {
    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);

    @AfterEach
    void close() {
        bot.run(() -> {
            bot.page().closeAllEditors(false);
            bot.page().hideView(bot.page().findView(HelpView.ID));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "heartbeats.conversion, Conversions in the workbench",
        "two-microcontrollers.platform, Drawing platforms",
    })
    void tellsAboutTheEditorInFront(String name, String title) {
        var file = ConversionBot.project(bot).getFile(name);
        bot.ui(() -> IDE.openEditor(bot.page(), file));
        command("org.offramp.workbench.help");
        awaitPage(title);
        assertThat(bot.ui(() -> page().getTopPixel())).isZero();
    }

    @Test
    void looksForWordsOpensWhatIsFoundAndGoesBack() {
        command("org.offramp.workbench.help");
        Text search = widgets.one(Text.class, text -> text.getMessage().startsWith("Search the help"));
        widgets.type(search, "gradle");
        awaitPage("No page has gradle.");
        widgets.type(search, "interrupted");
        bot.await("some page has it", () -> page().getText().contains("Conversions in the workbench"));
        bot.screenshot("help-search");
        press(SWT.TRAVERSE_TAB_NEXT);
        String first = bot.ui(() -> page().getSelectionText());
        enter();
        awaitPage(first);
        command(IWorkbenchCommandConstants.NAVIGATE_BACKWARD_HISTORY);
        bot.await("what was found is there again", () -> page().getText().contains("…"));
        command(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE);
        bot.await("the search has the keyboard", search::isFocusControl);
    }

    private void awaitPage(String beginning) {
        bot.await("there is the page " + beginning, () -> page().getText().startsWith(beginning));
    }

    private StyledText page() {
        return widgets.one(StyledText.class, each -> !each.getEditable() && each.getShell() == bot.shell());
    }

    private void press(int detail) {
        bot.run(() -> {
            Event tab = new Event();
            tab.detail = detail;
            tab.doit = true;
            page().notifyListeners(SWT.Traverse, tab);
        });
    }

    private void enter() {
        bot.run(() -> {
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            page().notifyListeners(SWT.KeyDown, enter);
        });
    }

    private void command(String id) {
        bot.run(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
            } catch (CommandException e) {
                throw new AssertionError(e);
            }
        });
    }
}
