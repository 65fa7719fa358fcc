// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui.views;

import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.views.contentoutline.ContentOutline;

/** Eclipse's view of outlines, which follows the active editor a turn later. */
public final class OutlineView extends ContentOutline {
    /** The view's id. */
    public static final String ID = "org.offramp.ui.outline";

    private OtherParts others;

    @Override
    protected IPage createDefaultPage(PageBook book) {
        others = new OtherParts(book);
        return super.createDefaultPage(book);
    }

    @Override
    public void partActivated(IWorkbenchPart part) {
        if (part == this) {
            super.partActivated(part);
        } else {
            others.tell(part, super::partActivated);
        }
    }

    @Override
    protected void partVisible(IWorkbenchPart part) {
        others.tell(part, super::partVisible);
    }

    @Override
    protected void partHidden(IWorkbenchPart part) {
        others.tell(part, super::partHidden);
    }

    @Override
    public void partClosed(IWorkbenchPart part) {
        others.tellThatIsClosed(part, super::partClosed);
    }
}
