// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.DirectEditPolicy;
import org.eclipse.gef.requests.DirectEditRequest;
import org.offramp.hardware.NamedElement;

/** Editing a name in place. */
final class NamePolicy extends DirectEditPolicy {
    private final Edits edits;

    NamePolicy(Edits edits) {
        this.edits = edits;
    }

    @Override
    protected Command getDirectEditCommand(DirectEditRequest request) {
        return edits.rename(
                (NamedElement) getHost().getModel(),
                String.valueOf(request.getCellEditor().getValue()).strip());
    }

    @Override
    protected void showCurrentEditValue(DirectEditRequest request) {
        // the text field lies above the label
    }
}
