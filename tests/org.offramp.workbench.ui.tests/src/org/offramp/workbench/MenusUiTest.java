// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.widgets.Widgets;

/** Everything by keyboard: letters in menus, keys of commands, words on buttons that only have a picture. */
@ExtendWith({StallReport.class, QuietLog.class})
final class MenusUiTest {
    /** Which Eclipse adds, without letters or with such as are taken. */
    private static final List<String> NOT_OURS = List.of("Clear History", "&Restart", "Show Active Keybindings...");

    private static final Pattern RECENT_FILE = Pattern.compile("&?[0-9]+ .*");

    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);

    @BeforeEach
    void openAPlatform() {
        var platform = ConversionBot.project(bot).getFile("two-microcontrollers.platform");
        bot.ui(() -> IDE.openEditor(bot.page(), platform));
        bot.await("its menu is there", () -> texts(bot.shell().getMenuBar()).contains("&Diagram"));
    }

    @AfterEach
    void close() {
        bot.run(() -> bot.page().closeAllEditors(false));
    }

    private static List<String> texts(Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        List<String> texts = Stream.of(menu.getItems())
                .filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0)
                .map(MenuItem::getText)
                .map(text -> text.replaceAll("\t.*", ""))
                .toList();
        menu.notifyListeners(SWT.Hide, new Event());
        return texts;
    }

    private static String letter(String text) {
        int at = text.replace("&&", "  ").indexOf('&');
        return at < 0 ? "" : text.substring(at + 1, at + 2).toLowerCase(Locale.ROOT);
    }

    @Test
    void eachMenuHasALetterOfItsOwn() {
        List<String> menus = bot.ui(() -> texts(bot.shell().getMenuBar()));
        assertThat(menus).extracting(MenusUiTest::letter).doesNotContain("").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&File", "&Edit", "&Diagram", "&Window", "&Help"})
    void eachCommandHasALetterOfItsOwnInItsMenu(String name) {
        List<String> commands =
                new ArrayList<>(bot.ui(() -> Stream.of(bot.shell().getMenuBar().getItems())
                        .filter(item -> item.getText().equals(name))
                        .map(item -> texts(item.getMenu()))
                        .findFirst()
                        .orElseThrow()));
        commands.removeAll(NOT_OURS);
        commands.removeIf(text -> RECENT_FILE.matcher(text).matches());
        assertThat(commands)
                .as("with a letter")
                .allSatisfy(text -> assertThat(letter(text)).as(text).isNotEmpty());
        assertThat(commands)
                .extracting(MenusUiTest::letter)
                .as("letters of " + commands)
                .doesNotHaveDuplicates();
    }

    @Test
    void eachButtonOfTheToolBarSaysWhatItDoes() {
        List<String> buttons = new ArrayList<>();
        widgets.all(ToolBar.class, bar -> bar.getShell() == bot.shell())
                .forEach(bar -> buttons.addAll(bot.ui(() -> Stream.of(bar.getItems())
                        .filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0 && item.getControl() == null)
                        .filter(item -> item.getText().isEmpty())
                        .map(ToolItem::getToolTipText)
                        .map(String::valueOf)
                        .toList())));
        assertThat(buttons)
                .anyMatch(words -> words.startsWith("Save"))
                .anyMatch(words -> words.contains("Undo"))
                .anyMatch(words -> words.contains("Redo"))
                .noneMatch(words -> words.contains("Annotation") || words.contains("Edit Location"))
                .doesNotContain("null", "");
    }

    @ParameterizedTest
    @CsvSource({
        "M1+W, org.eclipse.ui.file.close",
        "M1+P, org.eclipse.ui.file.print",
        "M1+C, org.eclipse.ui.edit.copy",
        "M1+V, org.eclipse.ui.edit.paste",
        "M1+A, org.eclipse.ui.edit.selectAll",
        "M1+F, org.eclipse.ui.edit.findReplace",
        "M1+3, org.eclipse.ui.window.quickAccess",
        "M1+F6, org.eclipse.ui.window.nextEditor",
        "M1+F7, org.eclipse.ui.window.nextView",
    })
    void hasTheKeysThatUsersOfEclipseKnow(String keys, String command) throws ParseException {
        KeySequence sequence = KeySequence.getInstance(keys);
        IBindingService bindings = PlatformUI.getWorkbench().getService(IBindingService.class);
        assertThat(bot.ui(() -> bindings.getActiveBindingsFor(command))).contains(sequence);
    }
}
