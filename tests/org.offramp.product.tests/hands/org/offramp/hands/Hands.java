// SPDX-License-Identifier: EPL-2.0
package org.offramp.hands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.runtime.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

/** What a user can do: open a file, choose from a menu, type, check, press, and look. */
final class Hands {
    private final IWorkbench workbench;

    Hands(IWorkbench workbench) {
        this.workbench = workbench;
    }

    /** @param line a verb, and after a space what it is about */
    String obey(String line) {
        String[] words = line.split(" ", 2);
        String about = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "open" -> now(() -> open(about));
            case "menu" -> later(() -> choose(about));
            case "type" -> now(() -> type(about));
            case "press" -> later(() -> press(about));
            case "read" -> now(this::read);
            case "palette" -> now(() -> String.join("; ", Diagram.in(page()).palette()));
            case "sheet" -> now(() -> String.join("; ", Diagram.in(page()).sheet()));
            case "quit" -> later(workbench::close);
            default -> "can't " + line;
        };
    }

    private String now(Supplier<String> work) {
        List<String> answer = new ArrayList<>();
        workbench.getDisplay().syncExec(() -> {
            try {
                answer.add(work.get());
            } catch (RuntimeException e) {
                answer.add("failed: " + e);
            }
        });
        return answer.isEmpty() ? "closed" : answer.get(0);
    }

    /** What may open a dialog doesn't return before that is closed. */
    private String later(Runnable work) {
        workbench.getDisplay().asyncExec(work);
        return "done";
    }

    private IWorkbenchPage page() {
        return workbench.getWorkbenchWindows()[0].getActivePage();
    }

    private String open(String file) {
        try {
            IDE.openEditorOnFileStore(page(), EFS.getLocalFileSystem().getStore(new Path(file)));
            return "done";
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    private void choose(String path) {
        Menu menu = workbench.getWorkbenchWindows()[0].getShell().getMenuBar();
        MenuItem item = null;
        for (String label : path.split(" > ")) {
            menu.notifyListeners(SWT.Show, new Event());
            item = Arrays.stream(menu.getItems())
                    .filter(each -> plain(each.getText()).startsWith(label))
                    .findFirst()
                    .orElseThrow();
            menu = item.getMenu();
        }
        item.notifyListeners(SWT.Selection, new Event());
    }

    /** Into the first field of the dialog that can be written in. */
    private String type(String text) {
        all(dialog(), Text.class)
                .filter(Text::getEditable)
                .findFirst()
                .orElseThrow()
                .setText(text);
        return "done";
    }

    private void press(String label) {
        Button button = all(dialog(), Button.class)
                .filter(each -> plain(each.getText()).startsWith(label) && each.isEnabled())
                .findFirst()
                .orElseThrow();
        if ((button.getStyle() & SWT.CHECK) != 0) {
            button.setSelection(!button.getSelection());
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    /** All texts of the dialog, and which buttons can be pressed. */
    private String read() {
        Shell dialog = dialog();
        Stream<String> labels = all(dialog, Label.class).map(Label::getText);
        Stream<String> texts = all(dialog, Text.class).map(Text::getText);
        Stream<String> cells = all(dialog, Table.class).flatMap(Hands::cells);
        Stream<String> buttons = all(dialog, Button.class)
                .filter(Button::isEnabled)
                .map(button -> "[" + plain(button.getText()) + "]");
        return dialog.getText() + ": "
                + String.join("; ", Stream.of(labels, texts, cells, buttons).flatMap(each -> each).toList());
    }

    private static Stream<String> cells(Table table) {
        return Arrays.stream(table.getItems()).flatMap(item -> row(table, item));
    }

    private static Stream<String> row(Table table, TableItem item) {
        return IntStream.range(0, table.getColumnCount()).mapToObj(item::getText);
    }

    /** The dialog in front, or the window. */
    private Shell dialog() {
        Shell front = workbench.getWorkbenchWindows()[0].getShell();
        for (List<Shell> above = above(front); !above.isEmpty(); above = above(front)) {
            front = above.get(above.size() - 1);
        }
        return front;
    }

    private static List<Shell> above(Shell shell) {
        return Arrays.stream(shell.getShells())
                .filter(each -> each.getParent() == shell && each.isVisible() && !each.getText().isEmpty())
                .toList();
    }

    private static <T extends Control> Stream<T> all(Composite in, Class<T> type) {
        return Arrays.stream(in.getChildren())
                .filter(Control::isVisible)
                .flatMap(each -> Stream.concat(
                        type.isInstance(each) ? Stream.of(type.cast(each)) : Stream.empty(),
                        each instanceof Composite inner ? all(inner, type) : Stream.empty()));
    }

    private static String plain(String label) {
        return label.replace("&", "");
    }
}
