// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalNodeEditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.ReconnectRequest;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.Link;
import org.offramp.hardware.Processor;

/** Drawing a line between two boxes, and moving its ends. */
final class ConnectPolicy extends GraphicalNodeEditPolicy {
    private final Edits edits;

    ConnectPolicy(Edits edits) {
        this.edits = edits;
    }

    @Override
    protected Command getConnectionCreateCommand(CreateConnectionRequest request) {
        Command begun = new Command("Connect") {};
        request.setStartCommand(begun);
        return begun;
    }

    @Override
    protected @Nullable Command getConnectionCompleteCommand(CreateConnectionRequest request) {
        return edits.connect(request.getSourceEditPart().getModel(), getHost().getModel(), () ->
                        (Link) request.getNewObject())
                .orElse(null);
    }

    @Override
    protected @Nullable Command getReconnectSourceCommand(ReconnectRequest request) {
        return request.getConnectionEditPart().getModel() instanceof Link link
                        && getHost().getModel() instanceof Processor first
                ? edits.reconnect(link, first, link.getSecond()).orElse(null)
                : null;
    }

    @Override
    protected @Nullable Command getReconnectTargetCommand(ReconnectRequest request) {
        return request.getConnectionEditPart().getModel() instanceof Link link
                        && getHost().getModel() instanceof Processor second
                ? edits.reconnect(link, link.getFirst(), second).orElse(null)
                : null;
    }
}
