// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.KeyHandler;
import org.eclipse.gef.KeyStroke;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.MouseWheelZoomHandler;
import org.eclipse.gef.dnd.TemplateTransferDropTargetListener;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.gef.ui.actions.ToggleGridAction;
import org.eclipse.gef.ui.actions.ToggleSnapToGeometryAction;
import org.eclipse.gef.ui.actions.ZoomInAction;
import org.eclipse.gef.ui.actions.ZoomOutAction;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.offramp.hardware.DiagramElement;
import org.offramp.platform.diagram.DiagramColours;
import org.offramp.platform.diagram.DiagramPicture;

/** The viewer of a diagram, as it is set up for platforms. */
final class Sheet {
    private static final double[] ZOOMS = {0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3};

    private final GraphicalViewer viewer;
    private final ActionRegistry actions;
    private final ScalableFreeformRootEditPart root = new ScalableFreeformRootEditPart();

    Sheet(GraphicalViewer viewer, ActionRegistry actions) {
        this.viewer = viewer;
        this.actions = actions;
    }

    void configure(DiagramContext context) {
        root.getZoomManager().setZoomLevels(ZOOMS);
        root.getZoomManager().setZoomLevelContributions(List.of(ZoomManager.FIT_ALL, ZoomManager.FIT_WIDTH));
        viewer.setRootEditPart(root);
        viewer.setEditPartFactory(new PartFactory(context));
        viewer.getControl().setBackground(DiagramColours.PAPER);
        viewer.addDropTargetListener(new TemplateTransferDropTargetListener(viewer) {
            @Override
            protected CreationFactory getFactory(Object template) {
                return (CreationFactory) template;
            }
        });
        viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1), MouseWheelZoomHandler.SINGLETON);
        register();
        viewer.setKeyHandler(new GraphicalViewerKeyHandler(viewer).setParent(keys()));
        viewer.setContextMenu(new SheetMenu(viewer, actions));
    }

    private void register() {
        actions.registerAction(new ZoomInAction(root.getZoomManager()));
        actions.registerAction(new ZoomOutAction(root.getZoomManager()));
        actions.registerAction(new ToggleGridAction(viewer));
        actions.registerAction(new ToggleSnapToGeometryAction(viewer));
    }

    private KeyHandler keys() {
        KeyHandler keys = new KeyHandler();
        keys.put(KeyStroke.getPressed(SWT.F2, 0), actions.getAction(GEFActionConstants.DIRECT_EDIT));
        keys.put(KeyStroke.getPressed('+', SWT.KEYPAD_ADD, 0), actions.getAction(GEFActionConstants.ZOOM_IN));
        keys.put(KeyStroke.getPressed('-', SWT.KEYPAD_SUBTRACT, 0), actions.getAction(GEFActionConstants.ZOOM_OUT));
        return keys;
    }

    ScalableFreeformRootEditPart root() {
        return root;
    }

    GraphicalViewer viewer() {
        return viewer;
    }

    /** Shows the model as it is now. */
    void refresh() {
        if (root.getContents() instanceof PlatformPart platform) {
            platform.refreshAll();
        }
    }

    void fit() {
        root.getZoomManager().setZoomAsText(ZoomManager.FIT_ALL);
    }

    /** Selects the boxes and lines of these elements. */
    void select(List<? extends EObject> elements) {
        List<Object> parts = new ArrayList<>();
        for (EObject element : elements) {
            Object part = viewer.getEditPartRegistry().get(element);
            if (part != null) {
                parts.add(part);
            }
        }
        viewer.setSelection(new StructuredSelection(parts));
    }

    /** How large the figures are. */
    Map<DiagramElement, Dimension> sizes() {
        Map<DiagramElement, Dimension> sizes = new HashMap<>();
        for (Object child : root.getContents().getChildren()) {
            GraphicalEditPart part = (GraphicalEditPart) child;
            sizes.put((DiagramElement) part.getModel(), part.getFigure().getPreferredSize());
        }
        return sizes;
    }

    DiagramPicture picture() {
        return new DiagramPicture(root.getLayer(LayerConstants.PRINTABLE_LAYERS));
    }
}
