// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.eclipse.swt.widgets.Control;

/**
 * Work on the display's thread, a piece at a time and in order: clicks, keys and paint get their turn between the
 * pieces. What is left of it is dropped when its control is disposed. For the display's thread alone.
 */
public final class Turns {
    private final Control owner;
    private final Queue<Runnable> pieces = new ArrayDeque<>();
    private boolean waiting;

    /** @param owner without which the work is of no use */
    public Turns(Control owner) {
        this.owner = owner;
    }

    /** Adds pieces behind those that are waiting; a piece may add others. */
    public void add(Runnable... more) {
        pieces.addAll(Arrays.asList(more));
        goOn();
    }

    private void goOn() {
        if (owner.isDisposed()) {
            pieces.clear();
        } else if (!waiting && !pieces.isEmpty()) {
            waiting = true;
            owner.getDisplay().asyncExec(this::next);
        }
    }

    private void next() {
        waiting = false;
        if (!owner.isDisposed() && !pieces.isEmpty()) {
            pieces.remove().run();
        }
        goOn();
    }

    /** Does now what is still waiting, for someone who can't wait. */
    public void finish() {
        while (!owner.isDisposed() && !pieces.isEmpty()) {
            pieces.remove().run();
        }
    }

    public boolean isDone() {
        return pieces.isEmpty();
    }
}
