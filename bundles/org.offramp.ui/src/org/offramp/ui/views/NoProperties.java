// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui.views;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;

/**
 * The page of the Properties view for a part that shows all there is by itself. Without one, Eclipse makes an empty table
 * for each such part, and takes its time for it whenever one is opened or closed.
 */
public final class NoProperties extends Page implements IPropertySheetPage {
    private Composite page;

    @Override
    public void createControl(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        page.setLayout(new FillLayout());
    }

    @Override
    public Composite getControl() {
        return page;
    }

    @Override
    public void setFocus() {
        page.setFocus();
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        // there is nothing to show of it
    }
}
