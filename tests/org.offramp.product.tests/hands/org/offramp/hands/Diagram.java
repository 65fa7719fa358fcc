// SPDX-License-Identifier: EPL-2.0
package org.offramp.hands;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.palette.PaletteContainer;
import org.eclipse.gef.palette.PaletteEntry;
import org.eclipse.ui.IWorkbenchPage;

/** What can be read in the graphical editor that is in front. */
final class Diagram {
    private final GraphicalViewer viewer;

    private Diagram(GraphicalViewer viewer) {
        this.viewer = viewer;
    }

    static Diagram in(IWorkbenchPage page) {
        return new Diagram(page.getActiveEditor().getAdapter(GraphicalViewer.class));
    }

    /** The labels of the palette's entries that are shown. */
    List<String> palette() {
        List<String> labels = new ArrayList<>();
        collect(viewer.getEditDomain().getPaletteViewer().getPaletteRoot(), labels);
        return labels;
    }

    private static void collect(PaletteEntry entry, List<String> labels) {
        if (!entry.isVisible()) {
            return;
        }
        if (entry instanceof PaletteContainer container) {
            container.getChildren().forEach(child -> collect((PaletteEntry) child, labels));
        } else {
            labels.add(entry.getLabel());
        }
    }

    /** The texts on the sheet. */
    List<String> sheet() {
        List<String> texts = new ArrayList<>();
        collect(((GraphicalEditPart) viewer.getContents()).getFigure(), texts);
        return texts;
    }

    private static void collect(IFigure figure, List<String> texts) {
        if (figure instanceof Label label) {
            texts.add(label.getText());
        }
        figure.getChildren().forEach(child -> collect((IFigure) child, texts));
    }
}
