// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.tools.DirectEditManager;
import org.eclipse.jface.viewers.TextCellEditor;
import org.eclipse.swt.widgets.Text;
import org.offramp.hardware.NamedElement;

/** A text field above the label with the name. */
final class NameEditor extends DirectEditManager {
    private static final int LEAST_WIDTH = 120;
    private static final int MARGIN = 4;

    private final GraphicalEditPart part;

    NameEditor(GraphicalEditPart part, Label label) {
        super(part, TextCellEditor.class, editor -> {
            Rectangle place = label.getBounds().getCopy();
            label.translateToAbsolute(place);
            Text text = (Text) editor.getControl();
            int height = text.computeSize(-1, -1).y;
            text.setBounds(
                    place.x - MARGIN,
                    place.y - (height - place.height) / 2,
                    Math.max(place.width + 2 * MARGIN, LEAST_WIDTH),
                    height);
        });
        this.part = part;
    }

    @Override
    protected void initCellEditor() {
        String name = ((NamedElement) part.getModel()).getName();
        getCellEditor().setValue(name == null ? "" : name);
        ((Text) getCellEditor().getControl()).selectAll();
    }
}
