// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.offramp.platform.diagram.LinkFigure;

/** The line from a memory to a processor that reaches it. */
final class AccessPart extends LinePart {
    private final DiagramContext context;

    AccessPart(DiagramContext context) {
        this.context = context;
    }

    @Override
    protected IFigure createFigure() {
        return LinkFigure.ofAccess();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new ConnectionEndpointEditPolicy());
        installEditPolicy(EditPolicy.CONNECTION_ROLE, new RemoveLinePolicy(context.edits()));
    }
}
