// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.offramp.hardware.Link;
import org.offramp.hardware.Memory;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/** The part of the diagram for each kind of element. */
final class PartFactory implements EditPartFactory {
    private final DiagramContext context;

    PartFactory(DiagramContext context) {
        this.context = context;
    }

    @Override
    public EditPart createEditPart(EditPart parent, Object model) {
        EditPart part = part(model);
        part.setModel(model);
        return part;
    }

    private EditPart part(Object model) {
        if (model instanceof Platform) {
            return new PlatformPart(context);
        }
        if (model instanceof Processor) {
            return new ProcessorPart(context);
        }
        if (model instanceof Memory) {
            return new MemoryPart(context);
        }
        if (model instanceof Link) {
            return new LinkPart(context);
        }
        if (model instanceof MemoryAccess) {
            return new AccessPart(context);
        }
        throw new IllegalArgumentException("No part for " + model);
    }
}
