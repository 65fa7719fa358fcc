// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.EditorPart;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.training.ProfileFiles;
import org.offramp.workbench.Services;

/** Shows what a conversion found, from its {@code report.json} and what lies beside it. Changes nothing. */
public final class ResultsEditor extends EditorPart {
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private Path report;
    private Composite parent;
    private FileTime shown = NEVER;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        IFile file = ResourceUtil.getFile(input);
        if (file != null && file.getLocation() != null) {
            report = file.getLocation().toPath();
        } else if (input instanceof IURIEditorInput elsewhere
                && "file".equals(elsewhere.getURI().getScheme())) {
            report = Path.of(elsewhere.getURI());
        } else {
            throw new PartInitException(input.getName() + " is not a file of this computer.");
        }
        setPartName(report.getParent().getFileName() + " results");
    }

    @Override
    public void createPartControl(Composite itsParent) {
        parent = itsParent;
        parent.setLayout(new FillLayout());
        say("Reading " + report.getParent() + " …");
        load();
    }

    private void load() {
        shown = written();
        Job.create("Reading results", (ICoreRunnable) monitor -> read()).schedule();
    }

    /** When the report was written; long ago when it isn't there. */
    private FileTime written() {
        try {
            return Files.getLastModifiedTime(report);
        } catch (IOException e) {
            return NEVER;
        }
    }

    private void read() {
        try {
            Findings findings = Services.use(
                    ProfileFiles.class,
                    profiles ->
                            Services.use(CostFiles.class, costs -> new ReportReading(profiles, costs).read(report)));
            onDisplay(() -> new ResultsPage(parent, findings, report.getParent()));
        } catch (BadInputException | IOException e) {
            onDisplay(() -> say(e.getMessage()));
        }
    }

    private void onDisplay(Runnable work) {
        if (parent.isDisposed()) {
            return;
        }
        parent.getDisplay().asyncExec(() -> {
            if (!parent.isDisposed()) {
                for (Control child : parent.getChildren()) {
                    child.dispose();
                }
                work.run();
                parent.layout(true, true);
            }
        });
    }

    private void say(String message) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(message);
    }

    /** Comes back into results that another run has replaced: shows those. */
    @Override
    public void setFocus() {
        parent.setFocus();
        if (!written().equals(shown)) {
            load();
        }
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public void doSaveAs() {
        // there is nothing to save
    }
}
