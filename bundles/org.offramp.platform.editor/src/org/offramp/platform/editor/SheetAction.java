// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.jface.action.Action;

/** Something to do with the sheet as a whole. */
final class SheetAction extends Action {
    private final Runnable work;

    SheetAction(String id, String text, Runnable work) {
        super(text);
        setId(id);
        this.work = work;
    }

    @Override
    public void run() {
        work.run();
    }
}
