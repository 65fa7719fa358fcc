// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.jface.viewers.StructuredSelection;
import org.offramp.ui.Turns;

/**
 * Brings a sheet up to the model: at once where little is to be done, else a portion at a time, so that large platforms
 * keep nobody waiting.
 */
final class SheetUpdate {
    private static final int BOXES_AT_ONCE = 6;
    private static final int LOOKS_AT_ONCE = 30;

    private final PlatformPart platform;
    private final Turns turns;
    private final List<Runnable> afterwards = new ArrayList<>();
    private Queue<NodePart> stale = new ArrayDeque<>();
    private boolean going;

    SheetUpdate(PlatformPart platform, Turns turns) {
        this.platform = platform;
        this.turns = turns;
    }

    /** After a change of the model. */
    void begin() {
        forgetGone();
        stale = new ArrayDeque<>(platform.boxes());
        if (!going) {
            going = true;
            portion();
        }
    }

    /** Chooses only what there still is, at once and not box by box as they go away. */
    private void forgetGone() {
        EditPartViewer viewer = platform.getViewer();
        List<Object> chosen = new ArrayList<>();
        for (Object each : viewer.getSelectedEditParts()) {
            if (!(((EditPart) each).getModel() instanceof EObject element)
                    || element.eContainer() != null
                    || each == platform) {
                chosen.add(each);
            }
        }
        if (chosen.size() < viewer.getSelectedEditParts().size()) {
            viewer.setSelection(new StructuredSelection(chosen));
        }
    }

    /** Does this when everything is shown: now, if it is. */
    void whenDone(Runnable work) {
        if (going) {
            afterwards.add(work);
        } else {
            work.run();
        }
    }

    private void portion() {
        boolean complete = platform.adjust(BOXES_AT_ONCE);
        for (int i = 0; i < LOOKS_AT_ONCE && complete && !stale.isEmpty(); i++) {
            refresh(stale.remove());
        }
        if (complete && stale.isEmpty()) {
            going = false;
            List<Runnable> now = List.copyOf(afterwards);
            afterwards.clear();
            now.forEach(Runnable::run);
        } else {
            turns.add(this::portion);
        }
    }

    private static void refresh(NodePart box) {
        if (box.getParent() == null) {
            return; // is gone by now
        }
        box.refresh();
        for (Object line : box.getSourceConnections()) {
            ((AbstractGraphicalEditPart) line).refresh();
        }
    }
}
