// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.request.Conversion;

/**
 * States of a conversion, to go back and forth. A conversion has some dozens of values, so whole copies are the simple
 * way. Letters that are typed into one field one after the other are one step.
 */
final class EditHistory {
    private final Deque<Conversion> before = new ArrayDeque<>();
    private final Deque<Conversion> after = new ArrayDeque<>();
    private Conversion now;
    private @Nullable EStructuralFeature typing;

    EditHistory(Conversion first) {
        now = EcoreUtil.copy(first);
    }

    void changed(Conversion next, EStructuralFeature attribute) {
        if (attribute != typing) {
            before.push(now);
        }
        typing = attribute;
        after.clear();
        now = EcoreUtil.copy(next);
    }

    /** By something that was made elsewhere; no step when it is the same. */
    void replaced(Conversion next) {
        typing = null;
        if (!EcoreUtil.equals(now, next)) {
            before.push(now);
            after.clear();
            now = EcoreUtil.copy(next);
        }
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    Conversion undo() {
        return move(before, after);
    }

    Conversion redo() {
        return move(after, before);
    }

    private Conversion move(Deque<Conversion> from, Deque<Conversion> to) {
        to.push(now);
        now = from.pop();
        typing = null;
        return EcoreUtil.copy(now);
    }
}
