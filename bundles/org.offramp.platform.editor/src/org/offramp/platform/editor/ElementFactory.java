// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.function.Supplier;
import org.eclipse.gef.requests.CreationFactory;
import org.offramp.hardware.DiagramElement;

/** Makes a new element for the palette, by click or by drag and drop. */
record ElementFactory(String type, Supplier<DiagramElement> maker) implements CreationFactory {
    @Override
    public Object getNewObject() {
        return maker.get();
    }

    @Override
    public Object getObjectType() {
        return type;
    }
}
