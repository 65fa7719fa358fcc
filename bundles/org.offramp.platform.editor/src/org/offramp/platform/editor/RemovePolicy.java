// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ComponentEditPolicy;
import org.eclipse.gef.requests.GroupRequest;

/** Deleting a box. */
final class RemovePolicy extends ComponentEditPolicy {
    private final Edits edits;

    RemovePolicy(Edits edits) {
        this.edits = edits;
    }

    @Override
    protected Command createDeleteCommand(GroupRequest request) {
        return edits.remove(List.of(getHost().getModel()));
    }
}
