// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;

/** A line between two boxes; it isn't seen while one of them isn't on the sheet yet. */
abstract class LinePart extends AbstractConnectionEditPart {
    @Override
    public final void setSource(EditPart box) {
        super.setSource(box);
        hideIfLoose();
    }

    @Override
    public final void setTarget(EditPart box) {
        super.setTarget(box);
        hideIfLoose();
    }

    private void hideIfLoose() {
        getFigure().setVisible(getSource() != null && getTarget() != null);
    }
}
