// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.offramp.hardware.xmi.XmiException;
import org.offramp.request.io.JobReader;
import org.offramp.workbench.running.RunStrip;

/** Edits a {@code .conversion} file by a form; one that is damaged is shown as text, with the reason. */
public final class ConversionEditor extends EditorPart {
    public static final String ID = "org.offramp.workbench.conversion";

    private final JobReader reader = new JobReader();
    private EditedFile file;
    private Composite parent;
    private Optional<ConversionDocument> document = Optional.empty();
    private Optional<ConversionForm> form = Optional.empty();
    private Optional<DamagedForm> damaged = Optional.empty();
    private boolean dirty;
    private UndoActions undo;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        try {
            file = EditedFile.of(input);
        } catch (CoreException e) {
            throw new PartInitException(e.getStatus());
        }
    }

    @Override
    public void createPartControl(Composite itsParent) {
        parent = itsParent;
        parent.setLayout(new FillLayout());
        undo = new UndoActions(getEditorSite().getActionBars(), () -> document);
        load();
    }

    private void load() {
        try {
            show(file.read());
        } catch (IOException e) {
            damaged(new byte[0], file.path() + " can't be read: " + e.getMessage());
        }
    }

    private void show(byte[] bytes) {
        clear();
        try {
            edit(new ConversionDocument(reader.readDraft(getEditorInput().getName(), new ByteArrayInputStream(bytes))));
        } catch (XmiException e) {
            damaged(bytes, String.join(" ", e.problems()));
        }
        parent.layout(true, true);
        setDirty(false);
    }

    private void edit(ConversionDocument opened) {
        document = Optional.of(opened);
        form = Optional.of(new ConversionForm(parent, opened, file.path(), new RunStrip.Source() {
            @Override
            public Path file() {
                return file.path();
            }

            @Override
            public boolean save() {
                return saveNow();
            }
        }));
        opened.onChange(() -> {
            setDirty(true);
            undo.refresh();
        });
    }

    private void damaged(byte[] bytes, String reason) {
        document = Optional.empty();
        damaged = Optional.of(new DamagedForm(parent, getPartName(), bytes, reason, () -> setDirty(true)));
    }

    private void clear() {
        form.ifPresent(ConversionForm::dispose);
        damaged.ifPresent(DamagedForm::dispose);
        form = Optional.empty();
        damaged = Optional.empty();
        document = Optional.empty();
        for (Control child : parent.getChildren()) {
            child.dispose();
        }
    }

    private boolean saveNow() {
        if (isDirty()) {
            getSite().getPage().saveEditor(this, false);
        }
        return !isDirty()
                && document.filter(each -> each.problems().findAny().isEmpty()).isPresent();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (file.isChangedOutside() && !overwrites()) {
            monitor.setCanceled(true);
            return;
        }
        try {
            byte[] bytes = document.map(ConversionDocument::bytes)
                    .orElseGet(() -> damaged.map(DamagedForm::bytes).orElse(new byte[0]));
            file.write(bytes, monitor);
            if (damaged.isPresent()) {
                show(bytes);
            }
            setDirty(false);
        } catch (CoreException e) {
            monitor.setCanceled(true);
            ErrorDialog.openError(
                    parent.getShell(),
                    "Not saved",
                    file.path() + " can't be written. The editor keeps your changes.",
                    e.getStatus() == null ? Status.error(e.getMessage(), e) : e.getStatus());
        }
    }

    private boolean overwrites() {
        return MessageDialog.openQuestion(
                parent.getShell(),
                "The file has changed",
                file.path() + " was changed by another program since it was opened. Overwrite it?");
    }

    /** Comes back into a file that another program has written: takes it in, or asks when there is something to lose. */
    @Override
    public void setFocus() {
        form.ifPresent(ConversionForm::setFocus);
        damaged.ifPresent(DamagedForm::setFocus);
        if (file.isChangedOutside()) {
            parent.getDisplay().asyncExec(this::takeChanges);
        }
    }

    private void takeChanges() {
        if (parent.isDisposed() || !file.isChangedOutside()) {
            return;
        }
        boolean take = !isDirty()
                || MessageDialog.openQuestion(
                        parent.getShell(),
                        "The file has changed",
                        file.path() + " was changed by another program. Load it, and lose what you changed here?");
        if (take) {
            load();
        }
    }

    private void setDirty(boolean isDirty) {
        if (dirty != isDirty) {
            dirty = isDirty;
            firePropertyChange(PROP_DIRTY);
        }
    }

    @Override
    public boolean isDirty() {
        return dirty;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSaveAs() {
        // the file's paths are relative to its folder: it is copied in the navigator
    }

    @Override
    public void dispose() {
        form.ifPresent(ConversionForm::dispose);
        damaged.ifPresent(DamagedForm::dispose);
        super.dispose();
    }
}
