// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.function.Supplier;
import org.eclipse.gef.requests.CreationFactory;
import org.offramp.hardware.NamedElement;

/** Makes a new element for the palette. */
record ElementFactory(String type, Supplier<? extends NamedElement> maker) implements CreationFactory {
    @Override
    public Object getNewObject() {
        return maker.get();
    }

    @Override
    public Object getObjectType() {
        return type;
    }
}
