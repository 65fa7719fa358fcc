// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Comparator;
import java.util.List;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.events.TraverseListener;

/**
 * Tab goes from box to box as one reads, so that none is left out, whatever lies between; behind the last one, and with
 * Ctrl, it leaves the sheet.
 */
final class BoxTraversal implements TraverseListener {
    private static final Comparator<NodePart> AS_ONE_READS =
            Comparator.comparingInt((NodePart box) -> bounds(box).y).thenComparingInt(box -> bounds(box).x);

    private final GraphicalViewer viewer;

    BoxTraversal(GraphicalViewer viewer) {
        this.viewer = viewer;
    }

    private static Rectangle bounds(NodePart box) {
        return box.getFigure().getBounds();
    }

    @Override
    public void keyTraversed(TraverseEvent event) {
        boolean back = event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        if ((event.stateMask & SWT.MOD1) == 0 && (back || event.detail == SWT.TRAVERSE_TAB_NEXT)) {
            event.doit = !go(back ? -1 : 1);
        }
    }

    /** Whether there was one. */
    private boolean go(int step) {
        if (!(viewer.getContents() instanceof PlatformPart sheet)) {
            return false;
        }
        List<NodePart> boxes = sheet.boxes().stream().sorted(AS_ONE_READS).toList();
        int next = boxes.indexOf(viewer.getFocusEditPart()) + step;
        if (next < 0 || next >= boxes.size()) {
            return false;
        }
        viewer.select(boxes.get(next));
        viewer.reveal(boxes.get(next));
        return true;
    }
}
