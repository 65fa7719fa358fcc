// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.Processor;

/** The sheet without a mouse. */
final class KeysTest extends OpenPlatform {
    private static final int MOVE = SWT.MOD1 | SWT.MOD2;
    private static final int RESIZE = SWT.MOD3 | SWT.MOD2;

    private final KeyBot keys = new KeyBot(bot);

    @BeforeEach
    void focus() {
        editor.awaitSheet();
        bot.run(() -> {
            bot.page().activate(editor.editor());
            editor.canvas().setFocus();
        });
        bot.await("the sheet has the focus", () -> editor.canvas().isFocusControl());
    }

    private List<String> chosen() {
        return bot.ui(editor::chosen);
    }

    @Test
    void goesFromBoxToBoxByArrows() {
        editor.select("little-cores");
        keys.press(0, SWT.ARROW_RIGHT);
        assertThat(chosen()).containsExactly("big-cores");
        keys.press(0, SWT.ARROW_LEFT);
        assertThat(chosen()).containsExactly("little-cores");
        keys.press(0, SWT.ARROW_DOWN);
        assertThat(chosen()).containsExactly("DRAM");
        editor.select("little-cores");
        keys.press(SWT.MOD2, SWT.ARROW_RIGHT);
        assertThat(chosen()).containsExactly("little-cores", "big-cores");
    }

    @Test
    void looksAtBoxesWithoutChoosingThem() {
        editor.select("little-cores");
        keys.press(SWT.MOD1, SWT.ARROW_RIGHT);
        assertThat(chosen()).containsExactly("little-cores");
        keys.type(' ');
        assertThat(chosen()).containsExactly("little-cores", "big-cores");
    }

    @Test
    void goesToEveryBoxByTabAndThenOutOfTheSheet() {
        for (String next : List.of("little-cores", "big-cores", "DRAM")) {
            keys.traverse(SWT.TRAVERSE_TAB_NEXT);
            assertThat(chosen()).containsExactly(next);
        }
        keys.traverse(SWT.TRAVERSE_TAB_PREVIOUS);
        assertThat(chosen()).containsExactly("big-cores");
        keys.traverse(SWT.TRAVERSE_TAB_NEXT);
        assertThat(bot.ui(() -> editor.canvas().isFocusControl())).isTrue();
        keys.traverse(SWT.TRAVERSE_TAB_NEXT);
        assertThat(bot.ui(() -> editor.canvas().isFocusControl())).isFalse();
    }

    @Test
    void beginsWithABoxWhereNothingIsChosen() {
        keys.press(0, SWT.ARROW_RIGHT);
        assertThat(chosen()).hasSize(1);
    }

    @Test
    void goesToTheLinesOfABoxAndBack() {
        editor.select("little-cores");
        keys.type('/');
        assertThat(chosen()).containsExactly("DRAM little-cores");
        keys.type('/');
        assertThat(chosen()).containsExactly("interconnect");
        keys.press(0, SWT.ARROW_LEFT);
        assertThat(chosen()).containsExactly("little-cores");
    }

    @Test
    void movesWhatIsChosen() {
        Processor little = (Processor) editor.named("little-cores");
        editor.select("little-cores", "big-cores");
        Rectangle big = editor.place("big-cores");
        keys.press(MOVE, SWT.ARROW_RIGHT);
        keys.press(MOVE, SWT.ARROW_DOWN);
        assertThat(bot.ui(little::getX)).isEqualTo(50);
        assertThat(bot.ui(little::getY)).isEqualTo(50);
        assertThat(bot.ui(little::getWidth)).isZero();
        assertThat(editor.place("big-cores").getLocation())
                .isEqualTo(big.getLocation().translate(10, 10));
        keys.control('z');
        keys.control('z');
        assertThat(bot.ui(little::getX)).isEqualTo(40);
        keys.control('y');
        assertThat(bot.ui(little::getX)).isEqualTo(50);
    }

    @Test
    void resizesWhatIsChosen() {
        editor.select("big-cores");
        Rectangle before = editor.place("big-cores");
        keys.press(RESIZE, SWT.ARROW_RIGHT);
        keys.press(RESIZE, SWT.ARROW_DOWN);
        assertThat(editor.place("big-cores")).isEqualTo(before.getCopy().resize(10, 10));
        keys.press(RESIZE, SWT.ARROW_LEFT);
        keys.press(RESIZE, SWT.ARROW_UP);
        assertThat(editor.place("big-cores")).isEqualTo(before);
        bot.screenshot("platform-keys");
    }

    @Test
    void choosesAllCopiesCutsPastesAndDeletes() {
        keys.control('a');
        assertThat(chosen()).contains("little-cores", "big-cores", "DRAM");
        editor.select("big-cores");
        keys.control('c');
        keys.control('v');
        assertThat(editor.processors()).containsExactly("little-cores", "big-cores", "big-cores-2");
        keys.press(0, SWT.DEL, SWT.DEL);
        assertThat(editor.processors()).containsExactly("little-cores", "big-cores");
        editor.select("big-cores");
        keys.control('x');
        assertThat(editor.processors()).containsExactly("little-cores");
    }

    @Test
    void renames() {
        editor.select("big-cores");
        keys.press(0, SWT.F2);
        Text field =
                bot.all((Composite) editor.canvas(), Text.class).findFirst().orElseThrow();
        assertThat(bot.ui(field::isFocusControl)).isTrue();
        assertThat(bot.ui(() -> field.getText())).isEqualTo("big-cores");
    }

    @Test
    void zooms() {
        int before = editor.place("big-cores").width;
        keys.press(SWT.MOD1, '0', '0');
        assertThat(editor.place("big-cores").width).isNotEqualTo(before);
        bot.run(() -> editor.sheet().root().getZoomManager().setZoom(1));
        keys.press(SWT.MOD1, '=', '=');
        int larger = editor.place("big-cores").width;
        assertThat(larger).isGreaterThan(before);
        keys.press(SWT.MOD1 | SWT.MOD2, '=', '+');
        assertThat(editor.place("big-cores").width).isGreaterThan(larger);
        keys.press(SWT.MOD1, '-', '-');
        keys.press(SWT.MOD1, SWT.KEYPAD_SUBTRACT, '-');
        assertThat(editor.place("big-cores").width).isEqualTo(before);
        keys.press(SWT.MOD1, SWT.KEYPAD_ADD, '+');
        assertThat(editor.place("big-cores").width).isEqualTo(larger);
    }

    @Test
    void showsThePropertiesOfWhatIsChosen() {
        editor.select("big-cores");
        keys.press(0, SWT.CR, SWT.CR);
        assertThat(bot.ui(() -> bot.page().getActivePart().getTitle())).isEqualTo("Properties");
        keys.press(0, SWT.F12);
        bot.await("the sheet has the focus again", () -> editor.canvas().isFocusControl());
    }

    @Test
    void addsAProcessorWhereThereIsRoom() {
        keys.begin(0, SWT.INSERT, '\0');
        Shell dialog = bot.dialog("Add");
        Text filter = bot.all(dialog, Text.class).findFirst().orElseThrow();
        assertThat(bot.ui(filter::isFocusControl)).isTrue();
        bot.run(() -> filter.setText("server"));
        confirm(dialog, "generic-server (Offramp)");
        bot.await("it is added", () -> editor.processors().size() == 3);
        editor.awaitSheet();
        String added = editor.processors().get(2);
        bot.await("it is chosen", () -> editor.chosen().equals(List.of(added)));
        for (String other : List.of("little-cores", "big-cores", "DRAM")) {
            assertThat(editor.place(added).intersects(editor.place(other))).isFalse();
        }
        bot.screenshot("platform-added");
    }

    /** When this is chosen there, which the list does itself a little later. */
    private void confirm(Shell dialog, String choice) {
        Table list = bot.all(dialog, Table.class).findFirst().orElseThrow();
        bot.await(
                choice + " is chosen",
                () -> Arrays.stream(list.getSelection())
                                .anyMatch(each -> each.getText().equals(choice))
                        && dialog.getDefaultButton().isEnabled());
        bot.screenshot(
                "platform-" + bot.ui(() -> dialog.getText()).replace(" ", "-").toLowerCase(Locale.ROOT));
        bot.press(dialog, IDialogConstants.OK_LABEL);
    }

    @Test
    void linksToWhatIsChosenFromAList() {
        editor.execute(edits -> edits.remove(List.copyOf(editor.platform().getLinks())));
        editor.select("big-cores");
        keys.begin(SWT.MOD1, 'l', (char) ('L' - '@'));
        Shell dialog = bot.dialog("Link to");
        confirm(dialog, "little-cores (processor)");
        bot.await("it is linked", () -> editor.linked().equals(List.of("big-cores little-cores")));
        bot.await("the link is chosen", () -> editor.chosen().equals(List.of("link")));
    }

    @Test
    void takesAMemoryFromThePalette() {
        goToPalette("RAM");
        keys.press(0, SWT.CR, SWT.CR);
        assertThat(bot.ui(() -> editor.platform().getMemories())).hasSize(2);
        bot.await("it is chosen on the sheet", () -> editor.chosen().equals(List.of("ram")));
        assertThat(bot.ui(() -> editor.canvas().isFocusControl())).isTrue();
        assertThat(bot.ui(() -> editor.paletteViewer().getActiveTool().getLabel()))
                .isEqualTo("Select");
    }

    @Test
    void takesALinkFromThePaletteForTheChosenBox() {
        editor.select("little-cores");
        goToPalette("Link");
        keys.begin(0, SWT.CR, SWT.CR);
        confirm(bot.dialog("Link to"), "big-cores (processor)");
        bot.await("it is linked", () -> editor.linked().size() == 2);
        assertThat(editor.linked()).contains("little-cores big-cores");
    }

    /** Back from the sheet, and down to an entry. */
    private void goToPalette(String entry) {
        bot.run(() -> editor.sheet().viewer().setFocus(null));
        keys.traverse(SWT.TRAVERSE_TAB_PREVIOUS);
        assertThat(bot.ui(() -> editor.paletteViewer().getControl().isFocusControl()))
                .isTrue();
        for (int i = 0; i < 20 && !at(entry); i++) {
            keys.press(0, SWT.ARROW_DOWN);
        }
        assertThat(at(entry)).isTrue();
    }

    private boolean at(String entry) {
        return bot.ui(() -> editor.paletteViewer().getFocusEditPart().getModel() instanceof ToolEntry tool
                && tool.getLabel().equals(entry));
    }

    @Test
    void hasAMenuWithWhatAddsAndLinks() {
        editor.select("little-cores");
        Menu menu = bot.ui(() -> editor.canvas().getMenu());
        List<String> shown = new ArrayList<>();
        bot.run(() -> {
            menu.notifyListeners(SWT.Show, new Event());
            Arrays.stream(menu.getItems()).forEach(each -> shown.add(each.getText()));
            menu.notifyListeners(SWT.Hide, new Event());
        });
        assertThat(shown).contains("Add...", "Link to...", "Copy", "Rename", "Properties");
    }

    @Test
    void hasNoLinkWithoutASingleBox() {
        keys.control('a');
        var link = bot.ui(() -> editor.actions().getAction(DiagramActions.LINK));
        assertThat(bot.ui(link::isEnabled)).isFalse();
        editor.select("DRAM");
        assertThat(bot.ui(link::isEnabled)).isFalse(); // all reach it already
        editor.select("big-cores");
        assertThat(bot.ui(link::isEnabled)).isTrue();
    }
}
