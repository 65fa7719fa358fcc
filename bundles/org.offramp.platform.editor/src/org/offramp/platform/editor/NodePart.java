// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.ui.views.properties.IPropertySource;
import org.offramp.hardware.DiagramElement;
import org.offramp.platform.diagram.NodeFigure;

/** A box of the diagram: lines begin and end at it, and its name is edited in place. */
abstract class NodePart extends AbstractGraphicalEditPart implements NodeEditPart {
    private final DiagramContext context;

    NodePart(DiagramContext context) {
        this.context = context;
    }

    final DiagramContext context() {
        return context;
    }

    final DiagramElement element() {
        return (DiagramElement) getModel();
    }

    /** Where its element is on the sheet; without a size of its own, width and height are -1. */
    final Rectangle place() {
        DiagramElement element = element();
        return new Rectangle(
                element.getX(),
                element.getY(),
                element.getWidth() > 0 ? element.getWidth() : -1,
                element.getHeight() > 0 ? element.getHeight() : -1);
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new RemovePolicy(context.edits()));
        installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new ConnectPolicy(context.edits()));
        installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new NamePolicy(context.edits()));
    }

    @Override
    protected void refreshVisuals() {
        NodeFigure figure = (NodeFigure) getFigure();
        show();
        figure.setProblem(context.problem(element()));
        ((GraphicalEditPart) getParent()).setLayoutConstraint(this, figure, place());
    }

    /** Fills the figure with what the element says. */
    abstract void show();

    @Override
    public void performRequest(Request request) {
        if (request.getType() == RequestConstants.REQ_DIRECT_EDIT || request.getType() == RequestConstants.REQ_OPEN) {
            new NameEditor(this, ((NodeFigure) getFigure()).title()).show();
        }
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
        return new ChopboxAnchor(getFigure());
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
        return new ChopboxAnchor(getFigure());
    }

    @Override
    public ConnectionAnchor getSourceConnectionAnchor(Request request) {
        return new ChopboxAnchor(getFigure());
    }

    @Override
    public ConnectionAnchor getTargetConnectionAnchor(Request request) {
        return new ChopboxAnchor(getFigure());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getAdapter(Class type) {
        return type == IPropertySource.class ? new ElementProperties(element(), context) : super.getAdapter(type);
    }
}
