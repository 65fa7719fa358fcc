// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
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
import org.offramp.workbench.pages.PageText.Span;
import org.offramp.workbench.widgets.Widgets;

/** The welcome page, whose links are followed by Tab and Enter. */
@ExtendWith({StallReport.class, QuietLog.class})
final class WelcomeUiTest {
    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private StyledText page;

    @BeforeEach
    void open() {
        bot.menu("Help", "Welcome");
        page = widgets.one(StyledText.class, each -> each.getText().startsWith("Welcome"));
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

    /** The words of the link that the keyboard is at. */
    private String link() {
        return bot.ui(() -> page.getSelectionText());
    }

    private void follow(String link) {
        Span wanted = WelcomePage.text().links().stream()
                .filter(each -> each.target().equals(link))
                .findFirst()
                .orElseThrow();
        String words = WelcomePage.text().text().substring(wanted.start(), wanted.start() + wanted.length());
        while (!link().equals(words)) {
            assertThat(tab()).as("there is a link " + link).isTrue();
        }
        bot.begin(() -> {
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            enter.character = SWT.CR;
            page.notifyListeners(SWT.KeyDown, enter);
        });
    }

    @Test
    void tabGoesFromLinkToLink() {
        Set<String> links = new LinkedHashSet<>();
        while (tab()) {
            links.add(link());
        }
        assertThat(links).hasSize(7).contains("Draw a platform", "preferences");
    }

    @Test
    void hasLinksThatLeadSomewhere() {
        assertThat(WelcomePage.text().links())
                .hasSize(7)
                .extracting(Span::target)
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
