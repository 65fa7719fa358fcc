// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.offramp.bot.Bot;

/** Finds what is seen in the windows of the workbench, and uses it as a user does. */
public final class Widgets {
    private final Bot bot;
    private final Display display = PlatformUI.getWorkbench().getDisplay();

    public Widgets(Bot bot) {
        this.bot = bot;
    }

    /** All visible ones of a kind, in all windows. */
    public <T extends Control> List<T> all(Class<T> type, Predicate<T> meant) {
        return bot.ui(() -> {
            List<T> found = new ArrayList<>();
            for (Shell shell : display.getShells()) {
                collect(shell, type, meant, found);
            }
            return found;
        });
    }

    private static <T extends Control> void collect(Composite in, Class<T> type, Predicate<T> meant, List<T> found) {
        for (Control child : in.getChildren()) {
            if (type.isInstance(child) && child.isVisible() && meant.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite inner) {
                collect(inner, type, meant, found);
            }
        }
    }

    public <T extends Control> T one(Class<T> type, Predicate<T> meant) {
        bot.await("there is a " + type.getSimpleName(), () -> !all(type, meant).isEmpty());
        return all(type, meant).get(0);
    }

    public Button button(String text) {
        return one(Button.class, button -> button.getText().replace("&", "").equals(text));
    }

    public boolean isEnabled(String button) {
        return bot.ui(() -> button(button).isEnabled());
    }

    /** Returns at once: what is pressed may open a dialog. */
    public void press(String button) {
        Button pressed = button(button);
        display.asyncExec(() -> pressed.notifyListeners(SWT.Selection, new Event()));
    }

    public void type(Text field, String text) {
        bot.run(() -> field.setText(text));
    }

    public void choose(Combo combo, String item) {
        bot.run(() -> {
            combo.select(combo.indexOf(item));
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Whether some label says something that contains this. */
    public boolean says(String words) {
        return !all(Label.class, label -> label.getText().contains(words)).isEmpty();
    }

    public void tab(String title) {
        bot.run(() -> {
            for (CTabFolder folder : all(CTabFolder.class, each -> true)) {
                Stream.of(folder.getItems())
                        .filter(item -> item.getText().equals(title))
                        .findFirst()
                        .ifPresent(item -> select(folder, item));
            }
        });
    }

    private static void select(CTabFolder folder, CTabItem item) {
        folder.setSelection(item);
        Event event = new Event();
        event.item = item;
        folder.notifyListeners(SWT.Selection, event);
        folder.update();
    }

    /** The field behind a label that begins like this. */
    public Text field(String label) {
        Label before = one(Label.class, each -> each.getText().replace("&", "").startsWith(label));
        return bot.ui(() -> {
            List<Control> siblings = List.of(before.getParent().getChildren());
            return siblings.subList(siblings.indexOf(before), siblings.size()).stream()
                    .filter(Text.class::isInstance)
                    .map(Text.class::cast)
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** Closes the window with this title as the Escape key does. */
    public void escape(String title) {
        bot.run(() -> bot.dialog(title).traverse(SWT.TRAVERSE_ESCAPE));
        bot.await("the window " + title + " is closed", () -> !isOpen(title));
    }

    /** Whether a window with this title is open. */
    public boolean isOpen(String title) {
        return bot.ui(() -> Arrays.stream(display.getShells())
                .anyMatch(shell -> shell.isVisible() && shell.getText().equals(title)));
    }
}
