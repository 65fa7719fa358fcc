// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.gef.tools.CreationTool;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyAdapter;
import org.eclipse.swt.events.KeyEvent;
import org.offramp.hardware.DiagramElement;
import org.offramp.hardware.Link;

/** Enter on an entry of the palette puts it on the sheet, as there is no mouse to show where. */
final class PaletteKeys extends KeyAdapter {
    private final PaletteViewer palette;
    private final Sheet sheet;
    private final Additions additions;

    PaletteKeys(PaletteViewer palette, Sheet sheet, Additions additions) {
        this.palette = palette;
        this.sheet = sheet;
        this.additions = additions;
    }

    @Override
    public void keyPressed(KeyEvent event) {
        if (event.character == SWT.CR
                && palette.getFocusEditPart().getModel() instanceof ToolEntry entry
                && entry.getToolProperty(CreationTool.PROPERTY_CREATION_FACTORY) instanceof ElementFactory factory) {
            palette.setActiveTool(null);
            sheet.viewer().getControl().setFocus();
            take(factory);
        }
    }

    private void take(ElementFactory factory) {
        if (factory.getNewObject() instanceof DiagramElement element) {
            additions.add(element);
        } else {
            additions.link(chosen(), () -> (Link) factory.getNewObject());
        }
    }

    private List<Object> chosen() {
        List<Object> chosen = new ArrayList<>();
        for (Object each : sheet.viewer().getSelectedEditParts()) {
            chosen.add(((EditPart) each).getModel());
        }
        return chosen;
    }
}
