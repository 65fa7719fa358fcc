// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.FormText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.help.HelpView;
import org.offramp.workbench.widgets.Widgets;

/** The welcome page, whose links are followed by Tab and Enter. */
@ExtendWith({StallReport.class, QuietLog.class})
final class WelcomeUiTest {
    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private FormText page;

    @BeforeEach
    void open() {
        bot.menu("Help", "Welcome");
        page = widgets.one(FormText.class, each -> true);
        bot.screenshot("welcome");
    }

    @AfterEach
    void close() {
        bot.run(() -> bot.page().closeAllEditors(false));
    }

    /** Whether there is another link behind. */
    private boolean tab() {
        return bot.ui(() -> {
            Event tab = new Event();
            tab.detail = SWT.TRAVERSE_TAB_NEXT;
            tab.doit = true;
            page.notifyListeners(SWT.Traverse, tab);
            return !tab.doit;
        });
    }

    private String link() {
        return bot.ui(() -> String.valueOf(page.getSelectedLinkHref()));
    }

    private void follow(String link) {
        while (!link().equals(link)) {
            assertThat(tab()).as("there is a link " + link).isTrue();
        }
        bot.begin(() -> {
            Event enter = new Event();
            enter.character = SWT.CR;
            page.notifyListeners(SWT.KeyDown, enter);
        });
    }

    @Test
    void hasLinksThatLeadSomewhere() {
        Set<String> links = new LinkedHashSet<>();
        do {
            links.add(link());
        } while (tab());
        links.remove("null"); // before the first one, if the page didn't have the keyboard
        assertThat(links)
                .hasSize(7)
                .allSatisfy(link -> assertThat(isKnown(link)).as(link).isTrue());
    }

    private boolean isKnown(String link) {
        return bot.ui(() -> {
            IWorkbench workbench = PlatformUI.getWorkbench();
            ParameterizedCommand command = Links.command(link, workbench.getService(ICommandService.class));
            return command.getCommand().isHandled()
                    && command.getParameterMap().values().stream()
                            .allMatch(id -> workbench.getNewWizardRegistry().findWizard((String) id) != null
                                    || workbench.getPreferenceManager().find((String) id) != null);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "org.eclipse.ui.newWizard?newWizardId=org.offramp.platform.editor.new, New Platform",
        "org.eclipse.ui.newWizard?newWizardId=org.offramp.workbench.conversion.new, New Conversion",
        "org.offramp.workbench.plugins.install, Install Processors",
        "org.eclipse.ui.window.preferences?preferencePageId=org.offramp.workbench.preferences, Preferences",
    })
    void linksOpenDialogsThatEscapeCloses(String link, String dialog) {
        follow(link);
        bot.dialog(dialog);
        widgets.escape(dialog);
    }

    @Test
    void oneOpensTheHelp() {
        follow("org.offramp.workbench.help");
        bot.await("the help is open", () -> bot.page().findView(HelpView.ID) != null);
    }
}
