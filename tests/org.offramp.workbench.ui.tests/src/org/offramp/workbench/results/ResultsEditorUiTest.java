// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.bot.Bot;
import org.offramp.bot.StallReport;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.files.Answers;
import org.offramp.workbench.widgets.Widgets;

/** The results of a conversion that is run in the window first, looked at through the widgets. */
@ExtendWith(StallReport.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResultsEditorUiTest {
    private static final int SWEEP = 5;
    /** Far from all others in the chart. */
    private static final String ALONE = "backbone alone";

    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);
    private ConversionBot conversion;

    @BeforeAll
    void convertTwice() {
        conversion = ConversionBot.open(bot, "looked-at.conversion");
        conversion.fill();
        conversion.convert();
        conversion.convert();
        conversion.results();
        bot.await("the results are read", () -> widgets.says("right alone"));
    }

    @AfterAll
    void close() {
        bot.run(() -> bot.page().closeAllEditors(false));
    }

    @BeforeEach
    void choose() {
        widgets.tab("Front");
        widgets.choose(plans(), "chosen");
    }

    private Combo plans() {
        return widgets.one(Combo.class, combo -> combo.indexOf("chosen") >= 0);
    }

    private String plan() {
        return bot.ui(() -> plans().getText());
    }

    @Test
    void aClickOnAPointSelectsItsPlan() {
        Canvas chart = chart();
        Point place = placeOf(chart, ALONE);
        bot.click(chart, place.x, place.y);
        assertThat(plan()).isEqualTo(ALONE);
        Table table = table();
        assertThat(bot.ui(() -> table.getSelection()[0].getText(0))).isEqualTo(ALONE);
        bot.screenshot("results-front");
    }

    private Canvas chart() {
        return widgets.one(Canvas.class, canvas -> canvas.getClass() == Canvas.class);
    }

    /** Moves the mouse over the chart until the tip is that of the plan. */
    private Point placeOf(Canvas chart, String plan) {
        Point size = bot.ui(chart::getSize);
        for (int x = size.x - 1; x >= 0; x -= SWEEP) {
            int column = x;
            int y = bot.ui(() -> sweep(chart, plan, column));
            if (y >= 0) {
                return new Point(x, y);
            }
        }
        throw new AssertionError("No point of " + plan);
    }

    /** Where in a column the tip is that of the plan; -1 if nowhere. */
    private static int sweep(Canvas chart, String plan, int x) {
        for (int y = 0; y < chart.getSize().y; y += SWEEP) {
            Event event = new Event();
            event.x = x;
            event.y = y;
            chart.notifyListeners(SWT.MouseMove, event);
            if (String.valueOf(chart.getToolTipText()).startsWith(plan + "\n")) {
                return y;
            }
        }
        return -1;
    }

    private Table table() {
        return widgets.one(Table.class, table -> table.getColumn(0).getText().equals("Plan"));
    }

    @Test
    void aRowOfTheTableSelectsItsPlan() {
        Table table = table();
        bot.run(() -> {
            table.setSelection(3);
            Event event = new Event();
            event.item = table.getItem(3);
            table.notifyListeners(SWT.Selection, event);
        });
        assertThat(plan()).isEqualTo(bot.ui(() -> table.getItem(3).getText(0)));
    }

    @Test
    void aSliderReplaysTheCascade() {
        Scale slider = widgets.one(Scale.class, each -> true);
        bot.run(() -> {
            slider.setSelection(slider.getMaximum());
            slider.notifyListeners(SWT.Selection, new Event());
        });
        bot.await("nearly nobody leaves at the first exit", () -> widgets.says("sliders: Accuracy"));
        assertThat(widgets.says("≥ 1.000")).isTrue();
        widgets.choose(plans(), "chosen");
        assertThat(widgets.says("chosen: Accuracy")).isTrue();
        assertThat(widgets.says("≥ 1.000")).isFalse();
    }

    @Test
    void theBackboneIsAGraphWhoseLayersAreFoundAndOpened() {
        widgets.tab("Backbone");
        FigureCanvas canvas = widgets.one(FigureCanvas.class, each -> true);
        bot.await("it is drawn", () -> figures(canvas) > 5);
        int folded = bot.ui(() -> figures(canvas));
        widgets.press("Open all");
        bot.await("layers are shown", () -> figures(canvas) > folded);
        bot.screenshot("results-backbone");
        widgets.press("Fold all");
        bot.await("they are folded", () -> figures(canvas) == folded);
        Text search = widgets.one(Text.class, text -> text.getMessage().startsWith("Layer"));
        widgets.type(search, "conv3");
        assertThat(widgets.says("2 found")).isTrue();
        bot.run(() -> search.notifyListeners(SWT.DefaultSelection, new Event()));
        bot.await("its block is open", () -> figures(canvas) > folded);
        assertThat(widgets.says("1 of 2")).isTrue();
    }

    private static int figures(FigureCanvas canvas) {
        IFigure pane = canvas.getContents();
        return ((IFigure) pane.getChildren().get(0)).getChildren().size();
    }

    @Test
    void theMappingIsOnThePlatformsDiagram() {
        widgets.tab("Mapping");
        FigureCanvas canvas = widgets.one(FigureCanvas.class, each -> true);
        bot.await("it is drawn", () -> figures(canvas) >= 4);
        Table shares =
                widgets.one(Table.class, table -> table.getColumn(0).getText().equals("Where"));
        assertThat(bot.ui(() -> shares.getItem(shares.getItemCount() - 1).getText(2)))
                .isEqualTo("100.0 %");
        bot.screenshot("results-mapping");
    }

    @Test
    void exitsAreBars() {
        widgets.tab("Exits");
        assertThat(chart()).isNotNull();
        bot.screenshot("results-exits");
    }

    @Test
    void anEarlierRunIsDrawnBeside() {
        widgets.press("Compare");
        Button compare = widgets.button("Compare");
        bot.await(
                "earlier runs are found",
                () -> compare.getMenu() != null && items(compare).size() == 3);
        MenuItem earlier = bot.ui(() -> items(compare).get(0));
        assertThat(bot.ui(earlier::getText)).matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9.]{8}");
        bot.run(() -> {
            earlier.notifyListeners(SWT.Selection, new Event());
            compare.getMenu().setVisible(false);
        });
        FrontChart chart = (FrontChart) bot.ui(() -> chart().getData());
        bot.await("it is drawn", () -> chart.content().earlier().size() == 1);
        assertThat(bot.ui(() -> chart.content().earlier().get(0).front())).isNotEmpty();
        awaitPaint(chart.control());
        bot.screenshot("results-compared");
    }

    /** Until what is new is on the screen. */
    private void awaitPaint(Canvas canvas) {
        AtomicBoolean painted = new AtomicBoolean();
        bot.run(() -> {
            canvas.addPaintListener(event -> painted.set(true));
            canvas.redraw();
        });
        bot.await("it is painted", painted::get);
    }

    private static List<MenuItem> items(Button button) {
        Menu menu = button.getMenu();
        return List.of(menu.getItems());
    }

    @Test
    void resultsThatAnotherRunHasReplacedAreReadAnewAndWhatWasSelectedStays() throws IOException {
        widgets.choose(plans(), ALONE);
        widgets.tab("Backbone");
        FigureCanvas canvas = widgets.one(FigureCanvas.class, each -> true);
        bot.await("it is drawn", () -> figures(canvas) > 5);
        Path report = results().resolve("report.json");
        String before = Files.readString(report);
        conversion.activate();
        Files.writeString(report, before.replace("synthetic-ecg.onnx", "another.onnx"));
        conversion.results();
        bot.await("they are read anew", () -> widgets.says("another.onnx: "));
        assertThat(plan()).isEqualTo(ALONE);
        assertThat(bot.ui(() -> tabs().getSelection().getText())).isEqualTo("Backbone");
        conversion.activate();
        Files.writeString(report, before);
        conversion.results();
        bot.await("they are read anew", () -> widgets.says("synthetic-ecg.onnx: "));
    }

    private CTabFolder tabs() {
        return widgets.one(
                CTabFolder.class, folder -> folder.getItem(0).getText().equals("Front"));
    }

    private Path results() {
        return conversion.file().getLocation().toPath().resolveSibling("looked-at-result");
    }

    @Test
    void aBackboneThatWasMovedIsLocated(@TempDir Path elsewhere) throws IOException {
        Path report = results().resolve("report.json");
        String before = Files.readString(report);
        conversion.activate();
        Path backbone = conversion.file().getLocation().toPath().resolveSibling("synthetic-ecg.onnx");
        Path moved = Files.copy(backbone, elsewhere.resolve("moved.onnx"));
        Files.writeString(report, before.replace("synthetic-ecg.onnx", "lost.onnx"));
        Path hidden = Files.move(backbone, elsewhere.resolve("hidden.onnx"));
        conversion.results();
        bot.await("they are read anew", () -> widgets.says("lost.onnx: "));
        widgets.tab("Backbone");
        bot.await("it is missed", () -> widgets.says("lost.onnx isn't there as it was"));
        try (Answers answers = new Answers(moved)) {
            widgets.press("Locate...");
            bot.await(
                    "it is drawn",
                    () -> !widgets.all(FigureCanvas.class, each -> figures(each) > 5)
                            .isEmpty());
            assertThat(answers.asked().title()).isEqualTo("Locate lost.onnx");
        }
        conversion.activate();
        Files.move(hidden, backbone);
        Files.writeString(report, before);
        conversion.results();
        bot.await("they are read anew", () -> widgets.says("synthetic-ecg.onnx: "));
    }

    @Test
    void aPictureTheDeploymentAndTheReportAreExported(@TempDir Path folder) throws IOException {
        for (String tab : List.of("Front", "Backbone", "Mapping", "Exits")) {
            widgets.tab(tab);
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

    private void export(String what, Path target) {
        widgets.press("Export...");
        bot.await("the dialog is open", () -> widgets.isOpen("Export"));
        widgets.choose(widgets.one(Combo.class, combo -> combo.indexOf(what) >= 0), what);
        widgets.type(widgets.one(Text.class, text -> text.getText().startsWith("/")), target.toString());
        widgets.press("Export");
        bot.await("it is exported", () -> widgets.says("Exported to " + target));
    }
}
