// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.editpolicies.ResizableEditPolicy;

/** The handles of a chosen box: eight to resize it, and one to draw a line from it. */
final class BoxPolicy extends ResizableEditPolicy {
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    protected List createSelectionHandles() {
        List<Object> handles = new ArrayList<>(super.createSelectionHandles());
        handles.add(new LinkHandle((GraphicalEditPart) getHost()));
        return handles;
    }
}
