// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.eclipse.ui.part.ISetSelectionTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.offramp.bot.Bot;
import org.offramp.bot.QuietLog;
import org.offramp.bot.StallReport;
import org.offramp.ui.views.PropertiesView;
import org.offramp.workbench.conversion.ConversionBot;
import org.offramp.workbench.widgets.Widgets;

@ExtendWith({StallReport.class, QuietLog.class})
final class FilePropertiesUiTest {
    private final Bot bot = new Bot();
    private final Widgets widgets = new Widgets(bot);

    @Test
    void sayWhatIsKnownOfTheChosenFile() {
        IFile file = ConversionBot.project(bot).getFile("synthetic-ecg.onnx");
        bot.run(() -> show(PropertiesView.ID));
        bot.run(() ->
                ((ISetSelectionTarget) show(ProjectExplorer.VIEW_ID)).selectReveal(new StructuredSelection(file)));
        bot.await("its place and its size are told", () -> tells("/Heartbeats/synthetic-ecg.onnx"));
    }

    private Object show(String view) {
        try {
            return bot.page().showView(view);
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    private boolean tells(String value) {
        return widgets.all(Tree.class, tree -> tree.getColumnCount() == 2).stream()
                .flatMap(tree -> Stream.of(tree.getItems()))
                .flatMap(item -> Stream.concat(Stream.of(item), Stream.of(item.getItems())))
                .map((TreeItem item) -> item.getText(1))
                .anyMatch(value::equals);
    }
}
