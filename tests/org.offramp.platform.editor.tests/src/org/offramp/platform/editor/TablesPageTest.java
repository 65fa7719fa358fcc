// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.offramp.hardware.Processor;

/** The second page: a tree, and a table of what is chosen in it. */
final class TablesPageTest extends OpenPlatform {
    @BeforeEach
    void turn() {
        editor.turn(1);
    }

    private Tree tree() {
        return bot.all(tables(), Tree.class).findFirst().orElseThrow();
    }

    private Composite tables() {
        return editor.editor().control();
    }

    private TreeItem choose(String label) {
        Tree tree = tree();
        return bot.ui(() -> {
            TreeItem item = Arrays.stream(tree.getItem(0).getItems())
                    .filter(each -> each.getText().equals(label))
                    .findFirst()
                    .orElseThrow();
            tree.setSelection(item);
            Event chosen = new Event();
            chosen.item = item;
            tree.notifyListeners(SWT.Selection, chosen);
            return item;
        });
    }

    @Test
    void takesANumberThatIsTypedAndUndoesIt() {
        choose("Processor little-cores");
        Table table = bot.all(tables(), Table.class).findFirst().orElseThrow();
        bot.run(() -> {
            TableItem field = Arrays.stream(table.getItems())
                    .filter(each -> each.getText(0).equals("Clock"))
                    .findFirst()
                    .orElseThrow();
            table.setSelection(field);
            click(table, field.getBounds(1));
        });
        bot.await(
                "the cell is edited", () -> bot.all(table, Text.class).findAny().isPresent());
        Text cell = bot.all(table, Text.class).findFirst().orElseThrow();
        bot.run(() -> {
            assertThat(cell.getText()).isEqualTo("1.8 GHz");
            cell.setText("2000 MHz");
            cell.notifyListeners(SWT.DefaultSelection, new Event());
        });
        Processor little = (Processor) editor.named("little-cores");
        assertThat(bot.ui(() -> little.getClockHertz().getValue())).isEqualTo(2e9);
        bot.screenshot("platform-tables");
        editor.undo();
        assertThat(bot.ui(() -> little.getClockHertz().getValue())).isEqualTo(1.8e9);
    }

    private static void click(Table table, Rectangle cell) {
        Event down = new Event();
        down.button = 1;
        down.count = 1;
        down.x = cell.x + 5;
        down.y = cell.y + cell.height / 2;
        table.notifyListeners(SWT.MouseDown, down);
    }

    @Test
    void addsAndDeletesByTheMenuOfTheTree() {
        Processor big = (Processor) editor.named("big-cores");
        int states = bot.ui(() -> big.getPowerStates().size());
        choose("Processor big-cores");
        menu("Add to power states");
        assertThat(bot.ui(() -> big.getPowerStates())).hasSize(states + 1);
        choose("Processor big-cores");
        menu("Delete");
        assertThat(editor.processors()).containsExactly("little-cores");
        editor.undo();
        assertThat(editor.processors()).containsExactly("little-cores", "big-cores");
    }

    private void menu(String label) {
        Tree tree = tree();
        bot.run(() -> {
            Menu menu = tree.getMenu();
            menu.notifyListeners(SWT.Show, new Event());
            MenuItem item = Arrays.stream(menu.getItems())
                    .filter(each -> each.getText().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No menu " + label));
            item.notifyListeners(SWT.Selection, new Event());
        });
    }
}
