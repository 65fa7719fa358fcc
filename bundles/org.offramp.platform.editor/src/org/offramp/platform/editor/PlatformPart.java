// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private List<Object> shown = List.of();

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

    /** What has boxes; others come and go by {@link #adjust}. */
    @Override
    protected List<Object> getModelChildren() {
        return shown;
    }

    /**
     * Makes boxes that are missing and takes away those of what is gone.
     *
     * @param most how many of them
     * @return whether it is complete
     */
    boolean adjust(int most) {
        Platform platform = context.platform();
        Set<Object> wanted = new LinkedHashSet<>(platform.getProcessors());
        wanted.addAll(platform.getMemories());
        Set<Object> there = new HashSet<>(shown);
        List<Object> gone =
                shown.stream().filter(each -> !wanted.contains(each)).toList();
        List<Object> missing =
                wanted.stream().filter(each -> !there.contains(each)).toList();
        Set<Object> leaving = new HashSet<>(gone.subList(0, Math.min(most, gone.size())));
        int coming = Math.min(most - leaving.size(), missing.size());
        List<Object> next = new ArrayList<>(shown);
        next.removeIf(leaving::contains);
        next.addAll(missing.subList(0, coming)); // at the end, as putting boxes in another order takes long
        shown = next;
        if (!leaving.isEmpty() || coming > 0) {
            refreshChildren();
        }
        return leaving.size() == gone.size() && coming == missing.size();
    }

    List<NodePart> boxes() {
        List<NodePart> boxes = new ArrayList<>();
        for (Object child : getChildren()) {
            boxes.add((NodePart) child);
        }
        return boxes;
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
