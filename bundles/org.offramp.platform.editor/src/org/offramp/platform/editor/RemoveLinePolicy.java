// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ConnectionEditPolicy;
import org.eclipse.gef.requests.GroupRequest;

/** Deleting a line. */
final class RemoveLinePolicy extends ConnectionEditPolicy {
    private final Edits edits;

    RemoveLinePolicy(Edits edits) {
        this.edits = edits;
    }

    @Override
    protected Command getDeleteCommand(GroupRequest request) {
        return edits.remove(List.of(getHost().getModel()));
    }
}
