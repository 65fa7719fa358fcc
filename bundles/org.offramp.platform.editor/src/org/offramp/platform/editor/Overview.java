// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.LightweightSystem;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.draw2d.Viewport;
import org.eclipse.draw2d.parts.ScrollableThumbnail;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.offramp.platform.diagram.DiagramColours;
import org.offramp.ui.Turns;

/** The whole sheet in the Outline view, small; the grey rectangle is the part that is seen, and can be dragged. */
final class Overview extends Page implements IContentOutlinePage {
    private static final int MARGIN = 3;

    private Optional<Sheet> sheet;
    private Optional<ScrollableThumbnail> thumbnail = Optional.empty();
    private Canvas canvas;
    private Turns turns;
    private LightweightSystem system;

    /** @param sheet none while nothing is drawn */
    Overview(Optional<Sheet> sheet) {
        this.sheet = sheet;
    }

    @Override
    public void createControl(Composite parent) {
        canvas = new Canvas(parent, SWT.BORDER);
        turns = new Turns(canvas);
        follow(sheet);
    }

    /** From now on this is the sheet; none while nothing is drawn. */
    void follow(Optional<Sheet> shown) {
        sheet = shown;
        forget();
        if (turns != null) {
            turns.add(this::draw);
        }
    }

    /** Once for each picture: the view and its editor are closed in any order. */
    private void forget() {
        thumbnail.ifPresent(ScrollableThumbnail::deactivate);
        thumbnail = Optional.empty();
    }

    private void draw() {
        if (system == null) {
            system = new LightweightSystem(canvas);
        }
        forget();
        thumbnail = sheet.filter(open -> !open.isDisposed()).map(open -> picture(open.root()));
        system.setContents(thumbnail.isPresent() ? thumbnail.get() : new Figure());
    }

    private static ScrollableThumbnail picture(ScalableFreeformRootEditPart root) {
        ScrollableThumbnail picture = new ScrollableThumbnail((Viewport) root.getFigure());
        picture.setBorder(new MarginBorder(MARGIN));
        picture.setOpaque(true);
        picture.setBackgroundColor(DiagramColours.PAPER);
        picture.setSource(root.getLayer(LayerConstants.PRINTABLE_LAYERS));
        return picture;
    }

    @Override
    public Control getControl() {
        return canvas;
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }

    @Override
    public void dispose() {
        forget();
        super.dispose();
    }

    @Override
    public ISelection getSelection() {
        return StructuredSelection.EMPTY;
    }

    @Override
    public void setSelection(ISelection selection) {
        // the picture shows no selection
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        // the picture has no selection
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        // the picture has no selection
    }
}
