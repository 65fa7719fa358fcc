// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other tabs of the results, looked at and exported through the widgets. */
final class ResultsTabsUiTest extends OpenResults {
    @Test
    void theBackboneIsAGraphWhoseLayersAreFoundAndOpened() {
        widgets.tab("Backbone");
        FigureCanvas canvas = widgets.one(FigureCanvas.class, each -> true);
        bot.await("it is drawn", () -> ResultsBot.figures(canvas) > 5);
        int folded = bot.ui(() -> ResultsBot.figures(canvas));
        widgets.press("Open all");
        bot.await("layers are shown", () -> ResultsBot.figures(canvas) > folded);
        bot.screenshot("results-backbone");
        widgets.press("Fold all");
        bot.await("they are folded", () -> ResultsBot.figures(canvas) == folded);
        Text search = widgets.one(Text.class, text -> text.getMessage().startsWith("Layer"));
        widgets.type(search, "conv3");
        assertThat(widgets.says("2 found")).isTrue();
        bot.run(() -> search.notifyListeners(SWT.DefaultSelection, new Event()));
        bot.await("its block is open", () -> ResultsBot.figures(canvas) > folded);
        assertThat(widgets.says("1 of 2")).isTrue();
    }

    @Test
    void theMappingIsOnThePlatformsDiagram() {
        widgets.tab("Mapping");
        FigureCanvas canvas = widgets.one(FigureCanvas.class, each -> true);
        bot.await("it is drawn", () -> ResultsBot.figures(canvas) >= 4);
        Table shares =
                widgets.one(Table.class, table -> table.getColumn(0).getText().equals("Where"));
        assertThat(bot.ui(() -> shares.getItem(shares.getItemCount() - 1).getText(2)))
                .isEqualTo("100.0 %");
        bot.screenshot("results-mapping");
    }

    @Test
    void exitsAreBars() {
        widgets.tab("Exits");
        assertThat(results.chart()).isNotNull();
        bot.screenshot("results-exits");
    }

    @Test
    void aPictureTheDeploymentAndTheReportAreExported(@TempDir Path folder) throws IOException {
        for (String tab : List.of("Front", "Backbone", "Mapping", "Exits")) {
            widgets.tab(tab);
            bot.await("it is drawn", this::isDrawn);
            export("Picture of the tab " + tab, folder.resolve(tab + ".svg"));
            assertThat(Files.readString(folder.resolve(tab + ".svg")))
                    .startsWith("<svg")
                    .contains("<text");
            export("Picture of the tab " + tab, folder.resolve(tab + ".png"));
            assertThat(folder.resolve(tab + ".png")).isNotEmptyFile();
        }
        export("Deployment of the chosen plan", folder.resolve("taken"));
        assertThat(folder.resolve("taken/manifest.json")).isNotEmptyFile();
        export("Report as a page", folder.resolve("report.html"));
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    /** A tab with a sheet has figures on it. */
    private boolean isDrawn() {
        boolean isSheet = Set.of("Backbone", "Mapping")
                .contains(results.tabs().getSelection().getText());
        return !isSheet
                || !widgets.all(FigureCanvas.class, canvas -> ResultsBot.figures(canvas) > 3)
                        .isEmpty();
    }

    private void export(String what, Path target) {
        widgets.press("Export...");
        bot.await("the dialog is open", () -> widgets.isOpen("Export"));
        widgets.choose(widgets.one(Combo.class, combo -> combo.indexOf(what) >= 0), what);
        widgets.type(widgets.one(Text.class, text -> text.getText().startsWith("/")), target.toString());
        widgets.press("Export");
        bot.await("it is exported", () -> widgets.says("Exported to " + target));
    }
}
