// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.tools.ConnectionDragCreationTool;

/** Drags a line from a certain box, wherever beside it the drag begins. */
final class LinkDragTool extends ConnectionDragCreationTool {
    private final EditPart source;

    LinkDragTool(EditPart source) {
        super(new ElementFactory("link", NewElements::link));
        this.source = source;
    }

    @Override
    protected boolean updateTargetUnderMouse() {
        if (!isInState(STATE_INITIAL)) {
            return super.updateTargetUnderMouse();
        }
        boolean other = getTargetEditPart() != source;
        setTargetEditPart(source);
        return other;
    }
}
