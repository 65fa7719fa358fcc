// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Display;

/** What is chosen in the diagram, for the views beside the editor, which ask before there is a diagram. */
final class SheetSelection implements ISelectionProvider {
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final ISelectionChangedListener chosen = event -> tell();
    private final Display display;
    private Optional<ISelectionProvider> sheet = Optional.empty();
    private boolean telling;

    SheetSelection(Display display) {
        this.display = display;
    }

    /** From now on it is what is chosen there; nothing where there is no sheet. */
    void follow(Optional<ISelectionProvider> next) {
        sheet.ifPresent(former -> former.removeSelectionChangedListener(chosen));
        sheet = next;
        sheet.ifPresent(shown -> shown.addSelectionChangedListener(chosen));
        tell();
    }

    /** Soon, and once for all that is chosen until then. */
    private void tell() {
        if (!telling) {
            telling = true;
            display.asyncExec(this::tellNow);
        }
    }

    private void tellNow() {
        telling = false;
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public ISelection getSelection() {
        return sheet.map(ISelectionProvider::getSelection).orElse(StructuredSelection.EMPTY);
    }

    @Override
    public void setSelection(ISelection selection) {
        sheet.ifPresent(shown -> shown.setSelection(selection));
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
