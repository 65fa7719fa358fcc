// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.RectangleFigure;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editpolicies.ResizableEditPolicy;
import org.eclipse.gef.handles.MoveHandle;
import org.offramp.platform.diagram.DiagramColours;

/**
 * The handles of a chosen box: eight to resize it, and one to draw a line from it. Where several are chosen, the last
 * one has them, which resize all; the others have a frame.
 */
final class BoxPolicy extends ResizableEditPolicy {
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    protected List createSelectionHandles() {
        GraphicalEditPart box = (GraphicalEditPart) getHost();
        if (box.getSelected() != EditPart.SELECTED_PRIMARY) {
            return List.of(new MoveHandle(box));
        }
        List<Object> handles = new ArrayList<>(super.createSelectionHandles());
        handles.add(new LinkHandle(box));
        return handles;
    }

    /** A plain frame: GEF's own is dotted and inverts what is below, which takes long for hundreds. */
    @Override
    protected IFigure createDragSourceFeedbackFigure() {
        RectangleFigure frame = new RectangleFigure();
        frame.setFill(false);
        frame.setForegroundColor(DiagramColours.FAINT_LINE);
        frame.setBounds(getInitialFeedbackBounds());
        addFeedback(frame);
        return frame;
    }

    @Override
    protected void showSelection() {
        removeSelectionHandles(); // those of the last one, if it was
        super.showSelection();
    }

    @Override
    protected void showPrimarySelection() {
        removeSelectionHandles();
        super.showPrimarySelection();
    }
}
