// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.KeyHandler;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.MouseWheelHandler;
import org.eclipse.gef.MouseWheelZoomHandler;
import org.eclipse.gef.dnd.TemplateTransferDropTargetListener;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.requests.CreationFactory;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.parts.GraphicalViewerKeyHandler;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.offramp.hardware.DiagramElement;
import org.offramp.hardware.Platform;
import org.offramp.platform.diagram.DiagramColours;
import org.offramp.platform.diagram.DiagramPicture;
import org.offramp.ui.Turns;

/** The viewer of a diagram, as it is set up for platforms. */
final class Sheet {
    private static final double[] ZOOMS = {0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3};

    private final GraphicalViewer viewer;
    private final ScalableFreeformRootEditPart root = new ScalableFreeformRootEditPart();
    private Optional<SheetUpdate> update = Optional.empty();

    Sheet(GraphicalViewer viewer, DiagramContext context) {
        this.viewer = viewer;
        root.getZoomManager().setZoomLevels(ZOOMS);
        root.getZoomManager().setZoomLevelContributions(List.of(ZoomManager.FIT_ALL, ZoomManager.FIT_WIDTH));
        viewer.setRootEditPart(root);
        viewer.setEditPartFactory(new PartFactory(context));
        viewer.getControl().setBackground(DiagramColours.PAPER);
        root.getFigure().setOpaque(true); // whatever a dark theme does to the control
        root.getFigure().setBackgroundColor(DiagramColours.PAPER);
        viewer.addDropTargetListener(new TemplateTransferDropTargetListener(viewer) {
            @Override
            protected CreationFactory getFactory(Object template) {
                return (CreationFactory) template;
            }
        });
        viewer.setProperty(MouseWheelHandler.KeyGenerator.getKey(SWT.MOD1), MouseWheelZoomHandler.SINGLETON);
    }

    /** Offers these actions by keys and in the context menu. */
    void offer(ActionRegistry actions, KeyHandler keys) {
        viewer.getControl().addTraverseListener(new BoxTraversal(viewer));
        viewer.setKeyHandler(keys.setParent(new GraphicalViewerKeyHandler(viewer)));
        viewer.setContextMenu(new SheetMenu(viewer, actions));
    }

    ScalableFreeformRootEditPart root() {
        return root;
    }

    GraphicalViewer viewer() {
        return viewer;
    }

    /** Begins to draw. */
    void open(Platform platform) {
        viewer.setContents(platform);
        update = Optional.of(new SheetUpdate((PlatformPart) root.getContents(), new Turns(viewer.getControl())));
        refresh();
    }

    /** Shows the model as it is now. */
    void refresh() {
        update.ifPresent(SheetUpdate::begin);
    }

    boolean isDisposed() {
        return viewer.getControl() == null || viewer.getControl().isDisposed();
    }

    /** Does this when the whole model is shown: now, if it is. */
    void whenShown(Runnable work) {
        update.ifPresent(running -> running.whenDone(work));
    }

    void fit() {
        root.getZoomManager().setZoomAsText(ZoomManager.FIT_ALL);
    }

    /** Selects the boxes and lines of these elements. */
    void select(List<? extends EObject> elements) {
        whenShown(() -> selectShown(elements));
    }

    private void selectShown(List<? extends EObject> elements) {
        List<Object> parts = new ArrayList<>();
        for (EObject element : elements) {
            Object part = viewer.getEditPartRegistry().get(element);
            if (part != null) {
                parts.add(part);
            }
        }
        viewer.setSelection(new StructuredSelection(parts));
    }

    /** Selects what shows this element, and scrolls there. */
    void reveal(EObject element) {
        if (viewer.getEditPartRegistry().get(element) instanceof EditPart found) {
            viewer.select(found);
            viewer.reveal(found);
        }
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

    /** Where the figures are. */
    List<Rectangle> places() {
        viewer.flush();
        return ((PlatformPart) root.getContents())
                .boxes().stream()
                        .map(box -> box.getFigure().getBounds().getCopy())
                        .toList();
    }

    DiagramPicture picture() {
        return new DiagramPicture(root.getLayer(LayerConstants.PRINTABLE_LAYERS));
    }
}
