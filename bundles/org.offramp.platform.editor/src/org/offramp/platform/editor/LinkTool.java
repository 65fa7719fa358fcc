// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.gef.tools.ConnectionCreationTool;

/** Draws one line: by a click on each of its ends, or by dragging from one to the other. */
public final class LinkTool extends ConnectionCreationTool {
    public LinkTool() {
        setUnloadWhenFinished(true);
    }

    @Override
    protected boolean handleButtonUp(int button) {
        boolean dragged = movedPastThreshold()
                && getCurrentCommand() != null
                && getCurrentCommand().canExecute();
        if (button == 1 && dragged && stateTransition(STATE_CONNECTION_STARTED, STATE_TERMINAL)) {
            handleCreateConnection();
        }
        return super.handleButtonUp(button);
    }
}
