// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.widgets.Widgets;

/** <i>Install Processors...</i> and <i>Installed Processors...</i>, over a store that isn't the user's. */
@ExtendWith({StallReport.class, QuietLog.class})
final class PluginDialogsUiTest {
    private static final String INSTALL = "Install Processors";
    private static final String INSTALLED = "Installed Processors";

    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private final StandInStore store = new StandInStore();

    @AfterEach
    void close() {
        store.close();
    }

    private void open(String dialog) {
        bot.begin(() -> bot.menu("Help", dialog + "..."));
        bot.dialog(dialog);
    }

    private void choose(String source) {
        widgets.type(widgets.field("From"), "/tmp/" + source);
    }

    private List<String> plugins() {
        return widgets.all(Table.class, table -> table.getColumnCount() == 5).stream()
                .flatMap(table -> Stream.of(bot.ui(table::getItems)))
                .map(item -> bot.ui(item::getText))
                .toList();
    }

    private boolean isSaid(String words) {
        return widgets.says(words)
                || !widgets.all(Text.class, text -> text.getText().contains(words))
                        .isEmpty();
    }

    @Test
    void whomNobodyTrustsYetIsTrustedAndThePluginInstalledListedAndRemoved() {
        open(INSTALL);
        choose("zeta.jar");
        bot.await("the decision is asked for", () -> isSaid("Somebody has signed it whom you don't trust yet."));
        assertThat(plugins()).containsExactly("com.vendor.x1");
        assertThat(widgets.isEnabled("Install")).isFalse();
        Button trust = widgets.one(Button.class, button -> button.getText().contains("CN=zeta"));
        bot.run(() -> {
            trust.setSelection(true);
            trust.notifyListeners(SWT.Selection, new Event());
        });
        bot.await("it can be installed", () -> widgets.isEnabled("Install"));
        widgets.press("Install");
        bot.await("it is installed", () -> !store.installed().isEmpty());
        widgets.press("OK");
        bot.await("the dialogs are closed", () -> !widgets.isOpen(INSTALL));
        open(INSTALLED);
        bot.await("it is listed", () -> plugins().equals(List.of("com.vendor.x1")));
        Table table = widgets.one(Table.class, each -> each.getColumnCount() == 5);
        bot.run(() -> {
            table.select(0);
            Event chosen = new Event();
            chosen.item = table.getItem(0);
            table.notifyListeners(SWT.Selection, chosen);
        });
        bot.await("it can be removed", () -> widgets.isEnabled("Remove"));
        widgets.press("Remove");
        bot.dialog("Remove");
        widgets.press("Yes");
        bot.await("it is gone", () -> plugins().isEmpty() && store.installed().isEmpty());
        widgets.escape(INSTALLED);
    }

    @ParameterizedTest
    @CsvSource({
        "mallory.jar, Of this source nothing can be installed",
        "zeta.exe, zeta.exe can't be read",
    })
    void whatCannotBeInstalledIsRefusedWithTheReason(String source, String reason) {
        open(INSTALL);
        choose(source);
        bot.await("it says why", () -> isSaid(reason));
        assertThat(widgets.isEnabled("Install")).isFalse();
        widgets.escape(INSTALL);
        assertThat(store.installed()).isEmpty();
    }

    @Test
    void saysWhenNothingIsInstalled() {
        open(INSTALLED);
        bot.await("it says so", () -> isSaid("There are none yet."));
        assertThat(widgets.isEnabled("Remove")).isFalse();
        widgets.escape(INSTALLED);
    }
}
