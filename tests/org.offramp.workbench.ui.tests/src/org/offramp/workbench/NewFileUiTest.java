// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IFileEditorInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.conversion.ConversionEditor;
import org.offramp.workbench.widgets.Widgets;

/** Makes files by Eclipse's menus, in dialogs of our own. */
@ExtendWith({StallReport.class, QuietLog.class})
final class NewFileUiTest {
    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private final IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("Made by menus");

    @AfterEach
    void clear() throws CoreException {
        bot.run(() -> bot.page().closeAllEditors(false));
        project.delete(true, true, null);
    }

    private Shell open() {
        bot.begin(() -> bot.menu("File", "New", "Conversion"));
        return bot.dialog("New Conversion");
    }

    private void fill(String folder, String name) {
        bot.run(() -> widgets.one(
                        Combo.class, combo -> combo.getShell().getText().equals("New Conversion"))
                .setText(folder));
        widgets.type(widgets.field("Name"), name);
    }

    private void awaitEditor(IFile file) {
        bot.await(
                "the new file is open",
                () -> bot.page().getActiveEditor() instanceof ConversionEditor editor
                        && editor.getEditorInput() instanceof IFileEditorInput input
                        && input.getFile().equals(file));
    }

    @Test
    void makesAConversionInAFolderThatIsNotThereYet() {
        Shell dialog = open();
        fill("Made by menus/of the heart", "beats");
        bot.screenshot("new-conversion");
        bot.press(dialog, "Finish");
        awaitEditor(project.getFile("of the heart/beats.conversion"));
    }

    @Test
    void refusesNamesThatAreTakenOrNone() {
        Shell dialog = open();
        fill(project.getName(), "beats.conversion");
        bot.press(dialog, "Finish");
        awaitEditor(project.getFile("beats.conversion"));
        open();
        assertThat(bot.ui(() -> widgets.one(Combo.class, combo -> true).getText()))
                .isEqualTo(project.getName());
        fill(project.getName(), "beats");
        assertThat(widgets.isEnabled("Finish")).isFalse();
        fill(project.getName(), "");
        assertThat(widgets.isEnabled("Finish")).isFalse();
        fill("", "others");
        assertThat(widgets.isEnabled("Finish")).isFalse();
        fill("Elsewhere", "others");
        assertThat(widgets.isEnabled("Finish")).isTrue();
        widgets.escape("New Conversion");
    }

    @Test
    void theListOfAllWizardsLeadsToTheSameDialog() {
        bot.begin(() -> bot.menu("File", "New", "Other"));
        Shell list = bot.dialog("New");
        bot.begin(() -> chooseConversion(list));
        Shell dialog = bot.dialog("New Conversion");
        fill(project.getName(), "listed");
        bot.press(dialog, "Finish");
        awaitEditor(project.getFile("listed.conversion"));
        assertThat(widgets.isOpen("New")).isFalse();
    }

    /** As by double clicks on its category and on it. */
    private void chooseConversion(Shell list) {
        bot.run(() -> doubleClick(list, "Offramp"));
        bot.run(() -> doubleClick(list, "Conversion"));
    }

    private void doubleClick(Shell list, String text) {
        Tree tree = bot.all(list, Tree.class).findFirst().orElseThrow();
        TreeItem item = Stream.of(tree.getItems())
                .flatMap(category -> Stream.concat(Stream.of(category), Stream.of(category.getItems())))
                .filter(each -> each.getText().equals(text))
                .findFirst()
                .orElseThrow();
        tree.setSelection(item);
        Event event = new Event();
        event.item = item;
        tree.notifyListeners(SWT.Selection, event);
        tree.notifyListeners(SWT.DefaultSelection, event);
    }
}
