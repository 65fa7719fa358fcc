// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.workbench.files.FileChooser;
import org.offramp.workbench.plugins.StandInStore;
import org.offramp.workbench.widgets.Widgets;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** The page of trusted signers, over a store that isn't the user's. */
@ExtendWith({StallReport.class, QuietLog.class})
final class TrustUiTest {
    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private final StandInStore store = new StandInStore();
    private ServiceRegistration<FileChooser> answer;

    @AfterEach
    void close() {
        widgets.escape("Preferences");
        answer.unregister();
        store.close();
    }

    private void open(String file) {
        FileChooser chooser = (over, question) -> Optional.of(Path.of(file));
        answer = FrameworkUtil.getBundle(FileChooser.class)
                .getBundleContext()
                .registerService(FileChooser.class, chooser, new Hashtable<>());
        bot.begin(() -> PreferencesUtil.createPreferenceDialogOn(
                        bot.shell(), "org.offramp.workbench.preferences.trust", null, null)
                .open());
        bot.dialog("Preferences");
        bot.await("the signers are listed", () -> names().equals(List.of("CN=acme")));
    }

    private List<String> names() {
        return widgets.all(Table.class, table -> table.getColumnCount() == 3).stream()
                .flatMap(table -> Stream.of(bot.ui(table::getItems)))
                .map((TableItem item) -> bot.ui(item::getText))
                .toList();
    }

    @Test
    void trustsAnotherCertificate() {
        open("zeta.pem");
        widgets.press("Trust a Certificate...");
        bot.await("it is listed", () -> names().equals(List.of("CN=acme", "CN=zeta")));
    }

    @Test
    void saysWhyAFileIsNotTrusted() {
        open("zeta.txt");
        widgets.press("Trust a Certificate...");
        bot.await("it says why", () -> widgets.says("zeta.txt can't be read"));
        widgets.escape("Trusting zeta.txt");
        assertThat(names()).containsExactly("CN=acme");
    }
}
