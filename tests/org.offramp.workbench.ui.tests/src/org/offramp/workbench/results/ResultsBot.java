// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.draw2d.FigureCanvas;
import org.eclipse.draw2d.IFigure;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.ide.IDE;
import org.offramp.bot.Bot;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.widgets.Widgets;

/** The results of a conversion that is run twice in the window first, once for all tests. */
final class ResultsBot {
    private static final String FOLDER = "looked-at-result";

    private final Bot bot;
    private final Widgets widgets;
    private final IFile report;

    private ResultsBot(Bot bot, IFile report) {
        this.bot = bot;
        this.widgets = new Widgets(bot);
        this.report = report;
    }

    static ResultsBot open(Bot bot) {
        IFile report = ConversionBot.project(bot).getFolder(FOLDER).getFile("report.json");
        ResultsBot results = new ResultsBot(bot, report);
        if (report.exists()) {
            results.comeBack();
        } else {
            results.convertTwice();
        }
        bot.await("the results are read", () -> results.widgets.says("right alone"));
        return results;
    }

    private void convertTwice() {
        ConversionBot conversion = ConversionBot.open(bot, "looked-at.conversion");
        conversion.fill();
        conversion.convert();
        conversion.convert();
        conversion.results();
    }

    /** To another part of the window. */
    void leave() {
        bot.run(() -> bot.page().activate(bot.page().findView("org.eclipse.ui.navigator.ProjectExplorer")));
    }

    void comeBack() {
        bot.ui(() -> IDE.openEditor(bot.page(), report, "org.offramp.workbench.results"));
    }

    Path report() {
        return report.getLocation().toPath();
    }

    /** A file of the project. */
    Path beside(String name) {
        return report().getParent().resolveSibling(name);
    }

    Combo plans() {
        return widgets.one(Combo.class, combo -> combo.indexOf("chosen") >= 0);
    }

    String plan() {
        return bot.ui(() -> plans().getText());
    }

    CTabFolder tabs() {
        return widgets.one(
                CTabFolder.class, folder -> folder.getItem(0).getText().equals("Front"));
    }

    Canvas chart() {
        return widgets.one(Canvas.class, canvas -> canvas.getClass() == Canvas.class);
    }

    Table table() {
        return widgets.one(Table.class, table -> table.getColumn(0).getText().equals("Plan"));
    }

    /** On a sheet. */
    static int figures(FigureCanvas canvas) {
        IFigure pane = canvas.getContents();
        return ((IFigure) pane.getChildren().get(0)).getChildren().size();
    }
}
