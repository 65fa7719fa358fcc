// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Path;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.offramp.ui.LateFocus;
import org.offramp.ui.views.NoProperties;
import org.offramp.workbench.running.RunStrip;

/** Edits a {@code .conversion} file by a form; one that is damaged is shown as text, with the reason. */
public final class ConversionEditor extends EditorPart {
    public static final String ID = "org.offramp.workbench.conversion";

    private EditedFile file;
    private Composite parent;
    private EditorContent content;
    private FileQuestions questions;
    private UndoActions undo;
    private boolean dirty;

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
        questions = new FileQuestions(parent, file.path());
        content = new EditorContent(parent, file.path(), new Running(), this::changed);
        undo = new UndoActions(getEditorSite().getActionBars(), content::document);
        load();
    }

    /** What is run is what the file holds. */
    private final class Running implements RunStrip.Source {
        @Override
        public Path file() {
            return file.path();
        }

        @Override
        public boolean save() {
            if (isDirty()) {
                getSite().getPage().saveEditor(ConversionEditor.this, false);
            }
            return !isDirty()
                    && content.document()
                            .filter(each -> each.problems().findAny().isEmpty())
                            .isPresent();
        }
    }

    private void changed() {
        setDirty(true);
        undo.refresh();
    }

    private void load() {
        background("Opening " + getPartName(), () -> {
            FileContent read = FileContent.of(file);
            onDisplay(() -> show(read));
        });
    }

    private void show(FileContent read) {
        content.show(read);
        setDirty(false);
        undo.refresh();
        if (getSite().getPage().getActivePart() == this) {
            content.setFocus();
        }
    }

    private static void background(String name, Runnable work) {
        Job.createSystem(name, (ICoreRunnable) monitor -> work.run()).schedule();
    }

    private void onDisplay(Runnable work) {
        if (!parent.isDisposed()) {
            parent.getDisplay().asyncExec(() -> {
                if (!parent.isDisposed()) {
                    work.run();
                }
            });
        }
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (file.isChangedOutside() && !questions.mayOverwrite()) {
            monitor.setCanceled(true);
            return;
        }
        try {
            if (content.bytes().isPresent()) {
                file.write(content.bytes().get(), monitor);
            }
            setDirty(false);
            if (content.isDamaged()) {
                load();
            }
        } catch (CoreException e) {
            monitor.setCanceled(true);
            questions.notSaved(e);
        }
    }

    /** Comes back into a file that another program has written: takes it in, or asks when there is something to lose. */
    @Override
    public void setFocus() {
        LateFocus.give(parent, () -> getSite().getPage().getActivePart() == this, content::setFocus);
        background("Looking for changes of " + getPartName(), () -> {
            if (file.isChangedOutside()) {
                onDisplay(this::takeChanges);
            }
        });
    }

    private void takeChanges() {
        if (!isDirty() || questions.mayLose()) {
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
    public <T> T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new NoProperties()) : super.getAdapter(type);
    }

    @Override
    public void dispose() {
        if (content != null) {
            content.dispose();
        }
        super.dispose();
    }
}
