// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.XYLayoutEditPolicy;
import org.eclipse.gef.requests.CreateRequest;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.DiagramElement;

/** Placing on the sheet: new elements, moving and resizing. */
final class SheetPolicy extends XYLayoutEditPolicy {
    private final Edits edits;

    SheetPolicy(Edits edits) {
        this.edits = edits;
    }

    @Override
    protected EditPolicy createChildEditPolicy(EditPart child) {
        return new BoxPolicy();
    }

    @Override
    protected Command createChangeConstraintCommand(EditPart child, Object constraint) {
        return edits.place((DiagramElement) child.getModel(), (Rectangle) constraint);
    }

    @Override
    protected @Nullable Command getCreateCommand(CreateRequest request) {
        return request.getNewObject() instanceof DiagramElement element
                ? edits.add(element, ((Rectangle) getConstraintFor(request)).getLocation())
                : null;
    }

    @Override
    protected @Nullable Command getDeleteDependantCommand(Request request) {
        return null;
    }
}
