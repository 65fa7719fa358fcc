// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui.views;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.offramp.ui.Turns;

/**
 * Tells a view in turns of its own, and in order, what happened to other parts. Told at once, it makes or disposes its
 * page within the turn in which an editor is opened or closed, which is long enough without. For the display's thread
 * alone.
 */
final class OtherParts {
    private final Turns turns;
    private final Set<IWorkbenchPart> closed = new HashSet<>();

    /** @param view without which nothing is told */
    OtherParts(Control view) {
        turns = new Turns(view);
    }

    /** Tells what happened, unless the part is closed by then. */
    void tell(IWorkbenchPart part, Consumer<IWorkbenchPart> view) {
        turns.add(() -> {
            if (!closed.contains(part)) {
                view.accept(part);
            }
        });
    }

    void tellThatIsClosed(IWorkbenchPart part, Consumer<IWorkbenchPart> view) {
        closed.add(part);
        turns.add(() -> {
            closed.remove(part);
            view.accept(part);
        });
    }

    /** Whether everything has been told. */
    boolean isUpToDate() {
        return turns.isDone();
    }
}
