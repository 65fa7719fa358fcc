// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.hardware.Processor;

/** The editor's wizard, the help and the keys, in the workbench. */
@ExtendWith({StallReport.class, QuietLog.class})
final class WorkbenchTest {
    private final Bot bot = new Bot();

    @ParameterizedTest
    @CsvSource({
        "F1, org.offramp.workbench.help",
        "M1+O, org.offramp.workbench.open",
        "M1+N, org.eclipse.ui.newWizard",
        "M1+S, org.eclipse.ui.file.save",
        "M1+Z, org.eclipse.ui.edit.undo",
        "M1+Y, org.eclipse.ui.edit.redo",
        "M1+1, org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals",
        "F2, org.eclipse.ui.edit.rename"
    })
    void hasAKeyFor(String keys, String command) throws Exception {
        KeySequence sequence = KeySequence.getInstance(keys);
        assertThat(bot.ui(() -> PlatformUI.getWorkbench()
                        .getService(IBindingService.class)
                        .getPerfectMatch(sequence)
                        .getParameterizedCommand()
                        .getId()))
                .isEqualTo(command);
    }

    @Test
    void showsHelpAndFollowsItsLinks() {
        command("org.offramp.workbench.help");
        bot.await("a page is shown", () -> !shown().isBlank());
        bot.screenshot("help");
        command("org.offramp.workbench.welcome");
        command("org.offramp.workbench.help");
        bot.await("the page of the welcome", () -> shown().startsWith("The workbench"));
        bot.run(() -> {
            traverse(page(), SWT.TRAVERSE_TAB_NEXT);
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            page().notifyListeners(SWT.KeyDown, enter);
        });
        bot.await("the page of the first link", () -> shown().startsWith("Drawing platforms"));
    }

    private String shown() {
        StyledText page = page();
        return bot.ui(() -> page.getText());
    }

    /** Of the help, not of the welcome. */
    private StyledText page() {
        return bot.all(bot.shell(), StyledText.class)
                .filter(each -> bot.ui(() -> each.isVisible()
                        && !each.getEditable()
                        && !each.getText().startsWith("Welcome")))
                .findFirst()
                .orElseThrow();
    }

    private static void traverse(StyledText page, int detail) {
        Event tab = new Event();
        tab.detail = detail;
        tab.doit = true;
        page.notifyListeners(SWT.Traverse, tab);
    }

    private void command(String id) {
        bot.ui(() -> PlatformUI.getWorkbench()
                .getService(IHandlerService.class)
                .executeCommand(
                        PlatformUI.getWorkbench()
                                .getService(ICommandService.class)
                                .deserialize(id),
                        null));
    }

    @Test
    void makesANewPlatformFromAnExample() throws Exception {
        var project = ResourcesPlugin.getWorkspace().getRoot().getProject("Made by the wizard");
        bot.begin(() -> command(IWorkbenchCommandConstants.FILE_NEW + "("
                + IWorkbenchCommandConstants.FILE_NEW_PARM_WIZARDID + "=org.offramp.platform.editor.new)"));
        Shell dialog = bot.dialog("New Platform");
        List<Combo> combos = bot.all(dialog, Combo.class).toList();
        Text name = bot.all(dialog, Text.class).findFirst().orElseThrow();
        bot.run(() -> {
            combos.get(0).setText(project.getName());
            name.setText("mine");
            combos.get(1).setText("edge-soc");
            combos.get(1).notifyListeners(SWT.Selection, new Event());
        });
        bot.screenshot("new-platform");
        bot.press(dialog, "Finish");
        bot.await(
                "the platform is drawn",
                () -> bot.page().getActiveEditor() instanceof PlatformEditor editor
                        && editor.drawing().isPresent());
        PlatformEditor opened = (PlatformEditor) bot.ui(() -> bot.page().getActiveEditor());
        assertThat(bot.ui(() -> opened.drawing().orElseThrow().context().platform().getProcessors().stream()
                        .map(Processor::getName)
                        .toList()))
                .containsExactly("little-cores", "big-cores");
        assertThat(project.getFile("mine.platform").exists()).isTrue();
        bot.run(() -> bot.page().closeEditor(opened, false));
        project.delete(true, true, null);
    }
}
