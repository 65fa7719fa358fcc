// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.ui.actions.Clipboard;

/** Copying by the clipboard. */
record Copies(DiagramContext context, Sheet sheet) {
    private static final int PASTE_OFFSET = 30;

    boolean canCopy(Collection<?> chosen) {
        return !context.edits().closure(chosen).isEmpty();
    }

    void copy(Collection<?> chosen) {
        Clipboard.getDefault().setContents(EcoreUtil.copyAll(context.edits().closure(chosen)));
    }

    void cut(Collection<?> chosen) {
        copy(chosen);
        context.stack().execute(context.edits().remove(chosen));
    }

    private static List<EObject> copied() {
        List<EObject> copied = new ArrayList<>();
        if (Clipboard.getDefault().getContents() instanceof Collection<?> contents) {
            contents.forEach(each -> copied.add((EObject) each));
        }
        return copied;
    }

    /** Copies once more, so that the same can be pasted again, a step further. */
    void paste() {
        List<EObject> fresh = new ArrayList<>(EcoreUtil.copyAll(copied()));
        if (fresh.isEmpty()) {
            return;
        }
        context.stack().execute(context.edits().paste(fresh, PASTE_OFFSET));
        sheet.select(fresh);
        copy(fresh);
    }
}
