// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.commands.CompoundCommand;

/** A stack of changes of one model; what is done to many elements at once is recorded once, not once for each. */
final class RecordedStack extends CommandStack {
    @Override
    public void execute(Command command) {
        List<ModelChange> changes = new ArrayList<>();
        super.execute(
                command instanceof CompoundCommand many && isOfChanges(many, changes) && changes.size() > 1
                        ? ModelChange.of(many.getLabel(), changes)
                        : command);
    }

    private static boolean isOfChanges(CompoundCommand many, List<ModelChange> changes) {
        for (Object each : many.getCommands()) {
            if (each instanceof ModelChange change) {
                changes.add(change);
            } else if (!(each instanceof CompoundCommand inner && isOfChanges(inner, changes))) {
                return false;
            }
        }
        return true;
    }
}
