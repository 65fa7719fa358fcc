// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.jobs.CacheFolder;
import org.offramp.api.jobs.Cores;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.widgets.Widgets;

/** The page of preferences, and that runs obey it. */
@ExtendWith({StallReport.class, QuietLog.class})
final class PreferencesUiTest {
    private static final int FEW = 400;
    private static final int ALL = Runtime.getRuntime().availableProcessors();

    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private Shell dialog;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        bot.begin(() -> PreferencesUtil.createPreferenceDialogOn(
                        bot.shell(), "org.offramp.workbench.preferences", null, null)
                .open());
        dialog = bot.dialog("Preferences");
    }

    @AfterEach
    void restore() {
        if (widgets.isOpen("Preferences")) {
            widgets.escape("Preferences");
        }
        open();
        bot.press(dialog, "Restore Defaults");
        applyAndClose();
    }

    private void applyAndClose() {
        bot.press(dialog, "Apply and Close");
        bot.await("it is closed", () -> dialog.isDisposed());
    }

    /** Fields are judged after each letter, or when they are left. */
    private void type(Text field, String text) {
        widgets.type(field, text);
        bot.run(() -> {
            field.notifyListeners(SWT.KeyUp, new Event());
            field.notifyListeners(SWT.FocusOut, new Event());
        });
    }

    private Text threads() {
        return widgets.field("Threads");
    }

    private Text cache() {
        return widgets.field("Cache folder");
    }

    @Test
    void appliesTheThreadsAtOnceAndRestoresThem() {
        String usual = String.valueOf(RunSettings.USUAL_THREADS);
        type(threads(), String.valueOf(ALL));
        bot.press(dialog, "Apply");
        bot.await("runs take all cores", () -> Cores.usable() == ALL);
        bot.screenshot("preferences");
        bot.press(dialog, "Restore Defaults");
        bot.await("the field is back", () -> threads().getText().equals(usual));
        assertThat(Cores.usable()).isEqualTo(ALL);
        applyAndClose();
        assertThat(Cores.usable()).isEqualTo(RunSettings.USUAL_THREADS);
    }

    @Test
    void takesNoMoreThreadsThanThereAreCoresAndNoEmptyFolder() {
        type(threads(), String.valueOf(ALL + 1));
        bot.await("it can't be applied", () -> !widgets.isEnabled("Apply and Close"));
        type(threads(), String.valueOf(ALL));
        bot.await("it can be applied", () -> widgets.isEnabled("Apply and Close"));
        type(cache(), "");
        bot.await("it can't be applied", () -> !widgets.isEnabled("Apply and Close"));
    }

    @Test
    void escapeChangesNothing() {
        type(cache(), folder.toString());
        widgets.escape("Preferences");
        assertThat(new RunSettings(SettingsStore.open()).cache()).isEqualTo(CacheFolder.ofUser());
    }

    @Test
    void aConversionUsesTheThreadsAndTheCacheThatWereSet() throws IOException {
        type(threads(), String.valueOf(ALL));
        type(cache(), folder.toString());
        applyAndClose();
        ConversionBot conversion = ConversionBot.open(bot, "settings.conversion");
        conversion.fill(FEW);
        conversion.convert();
        conversion.close();
        assertThat(folder.resolve("features")).isNotEmptyDirectory();
        assertThat(folder.resolve("heads")).isNotEmptyDirectory();
        assertThat(Files.readString(conversion.report())).contains(" " + ALL + " worker");
    }
}
