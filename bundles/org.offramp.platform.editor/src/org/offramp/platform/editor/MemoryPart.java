// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.draw2d.IFigure;
import org.offramp.hardware.Memory;
import org.offramp.platform.diagram.MemoryFigure;

/** A memory of the platform. */
final class MemoryPart extends NodePart {
    MemoryPart(DiagramContext context) {
        super(context);
    }

    @Override
    protected IFigure createFigure() {
        return new MemoryFigure();
    }

    @Override
    void show() {
        ((MemoryFigure) getFigure()).show((Memory) getModel());
    }

    @Override
    protected List<Object> getModelSourceConnections() {
        return new ArrayList<>(DiagramContext.accessesOf((Memory) getModel()));
    }
}
