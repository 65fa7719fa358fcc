// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui.views;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.ISaveablePart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.views.properties.PropertySheet;

/** Eclipse's view of properties, which follows the active part a turn later. */
public final class PropertiesView extends PropertySheet {
    /** The view's id. */
    public static final String ID = "org.offramp.ui.properties";

    private OtherParts others;

    @Override
    protected IPage createDefaultPage(PageBook book) {
        others = new OtherParts(book);
        return super.createDefaultPage(book);
    }

    /** The navigator's own page never has any fields: a plain one says what is known of a file. */
    @Override
    protected PageRec doCreatePage(IWorkbenchPart part) {
        return part instanceof CommonNavigator
                ? new PageRec(part, createPropertySheetPage(getPageBook()))
                : super.doCreatePage(part);
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

    /** What Save and Close ask about; the part that is shown still may be disposed already. */
    @Override
    protected @Nullable ISaveablePart getSaveablePart() {
        return others.isUpToDate() ? super.getSaveablePart() : null;
    }
}
