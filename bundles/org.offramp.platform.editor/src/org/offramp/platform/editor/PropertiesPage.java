// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.offramp.ui.Turns;

/**
 * What is chosen, in the Properties view: a handful at once, as comparing the fields of hundreds takes too long. The
 * view asks for it while an editor is being opened, so it fills in afterwards.
 */
final class PropertiesPage extends Page implements IPropertySheetPage {
    private static final int MOST = 8;

    private final PropertySheetPage fields = new PropertySheetPage();
    private Composite body;
    private Turns turns;
    private IActionBars bars;
    private Optional<IWorkbenchPart> chooser = Optional.empty();
    private ISelection chosen = StructuredSelection.EMPTY;

    @Override
    public void createControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new FillLayout());
        turns = new Turns(body);
        turns.add(this::makeFields, this::makeActions, this::show);
    }

    private void makeFields() {
        fields.init(getSite());
        fields.createControl(body);
        body.layout();
    }

    private void makeActions() {
        if (bars != null) {
            fields.setActionBars(bars);
            bars.updateActionBars();
        }
    }

    private void show() {
        boolean many = chosen instanceof IStructuredSelection several && several.size() > MOST;
        chooser.ifPresent(part -> fields.selectionChanged(part, many ? StructuredSelection.EMPTY : chosen));
    }

    @Override
    public void setActionBars(IActionBars shown) {
        bars = shown;
    }

    @Override
    public void selectionChanged(IWorkbenchPart part, ISelection selection) {
        chooser = Optional.of(part);
        chosen = selection;
        turns.add(this::show);
    }

    /** Shows the model as it is now. */
    void refresh() {
        if (turns != null) {
            turns.add(fields::refresh);
        }
    }

    @Override
    public Control getControl() {
        return body;
    }

    @Override
    public void setFocus() {
        if (fields.getControl() == null) {
            body.setFocus();
        } else {
            fields.setFocus();
        }
    }

    @Override
    public void dispose() {
        fields.dispose();
        super.dispose();
    }
}
