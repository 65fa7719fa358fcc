// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FanRouter;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.gef.CompoundSnapToHelper;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.Request;
import org.eclipse.gef.SnapToGeometry;
import org.eclipse.gef.SnapToGrid;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.eclipse.gef.editpolicies.SnapFeedbackPolicy;
import org.eclipse.gef.tools.MarqueeDragTracker;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.Platform;

/** The sheet on which processors and memories lie. */
final class PlatformPart extends AbstractGraphicalEditPart {
    private static final int MARGIN = 20;

    private final DiagramContext context;

    PlatformPart(DiagramContext context) {
        this.context = context;
    }

    @Override
    protected IFigure createFigure() {
        FreeformLayer sheet = new FreeformLayer();
        sheet.setLayoutManager(new FreeformLayout());
        sheet.setBorder(new MarginBorder(MARGIN));
        return sheet;
    }

    @Override
    protected List<Object> getModelChildren() {
        Platform platform = context.platform();
        List<Object> children = new ArrayList<>(platform.getProcessors());
        children.addAll(platform.getMemories());
        return children;
    }

    /** Dragging over the empty sheet chooses what lies there. */
    @Override
    public DragTracker getDragTracker(Request request) {
        return new MarqueeDragTracker();
    }

    @Override
    protected void createEditPolicies() {
        installEditPolicy(EditPolicy.LAYOUT_ROLE, new SheetPolicy(context.edits()));
        installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
        installEditPolicy("Snap Feedback", new SnapFeedbackPolicy());
    }

    @Override
    protected void refreshVisuals() {
        ConnectionLayer connections = (ConnectionLayer) getLayer(LayerConstants.CONNECTION_LAYER);
        if (!(connections.getConnectionRouter() instanceof FanRouter)) {
            connections.setConnectionRouter(new FanRouter());
        }
    }

    /** Shows the model as it is now. */
    void refreshAll() {
        refresh();
        for (Object child : getChildren()) {
            NodePart node = (NodePart) child;
            node.refresh();
            for (Object connection : node.getSourceConnections()) {
                ((AbstractGraphicalEditPart) connection).refresh();
            }
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Object getAdapter(Class type) {
        if (type != SnapToHelper.class) {
            return super.getAdapter(type);
        }
        List<SnapToHelper> helpers = new ArrayList<>();
        if (Boolean.TRUE.equals(getViewer().getProperty(SnapToGeometry.PROPERTY_SNAP_ENABLED))) {
            helpers.add(new SnapToGeometry(this));
        }
        if (Boolean.TRUE.equals(getViewer().getProperty(SnapToGrid.PROPERTY_GRID_ENABLED))) {
            helpers.add(new SnapToGrid(this));
        }
        return helpers.isEmpty() ? null : new CompoundSnapToHelper(helpers.toArray(SnapToHelper[]::new));
    }
}
