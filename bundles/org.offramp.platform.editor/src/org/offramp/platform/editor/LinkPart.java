// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.eclipse.ui.views.properties.IPropertySource;
import org.offramp.hardware.Link;
import org.offramp.platform.diagram.LinkFigure;

/** A link between two processors. */
final class LinkPart extends LinePart {
    private final DiagramContext context;

    LinkPart(DiagramContext context) {
        this.context = context;
    }

    private Link link() {
        return (Link) getModel();
    }

    @Override
    protected IFigure createFigure() {
        return LinkFigure.ofLink();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new ConnectionEndpointEditPolicy());
        installEditPolicy(EditPolicy.CONNECTION_ROLE, new RemoveLinePolicy(context.edits()));
        installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new NamePolicy(context.edits()));
    }

    @Override
    protected void refreshVisuals() {
        LinkFigure figure = (LinkFigure) getFigure();
        figure.show(link());
        figure.setProblem(context.problem(link()));
    }

    @Override
    public void performRequest(Request request) {
        if (request.getType() == RequestConstants.REQ_DIRECT_EDIT || request.getType() == RequestConstants.REQ_OPEN) {
            new NameEditor(this, ((LinkFigure) getFigure()).title()).show();
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getAdapter(Class type) {
        return type == IPropertySource.class ? new ElementProperties(link(), context) : super.getAdapter(type);
    }
}
