// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
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
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.training.ProfileFiles;
import org.offramp.ui.LateFocus;
import org.offramp.ui.views.NoProperties;
import org.offramp.workbench.Services;

/** Shows what a conversion found, from its {@code report.json} and what lies beside it. Changes nothing. */
public final class ResultsEditor extends EditorPart {
    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Job reading = Job.create("Reading results", (ICoreRunnable) monitor -> read());
    private Path report;
    private Composite parent;
    private Optional<ResultsPage> page = Optional.empty();
    /** When what is shown was written; for the job alone. */
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
        reading.schedule();
    }

    /** Nothing when what is shown is still the newest. */
    private void read() {
        FileTime written = written();
        if (written.equals(shown) && !shown.equals(NEVER)) {
            return;
        }
        shown = written;
        try {
            Findings findings = Services.use(
                    ProfileFiles.class,
                    profiles ->
                            Services.use(CostFiles.class, costs -> new ReportReading(profiles, costs).read(report)));
            onDisplay(() -> show(findings));
        } catch (BadInputException | IOException e) {
            onDisplay(() -> say(e.getMessage()));
        }
    }

    /** Long ago when it isn't there. */
    private FileTime written() {
        try {
            return Files.getLastModifiedTime(report);
        } catch (IOException e) {
            return NEVER;
        }
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

    /** The page stays when there are newer results, with what is selected on it. */
    private void show(Findings findings) {
        if (page.isEmpty()) {
            clear();
            page = Optional.of(new ResultsPage(parent, report.getParent()));
            parent.layout(true);
        }
        page.ifPresent(each -> each.show(findings));
    }

    private void say(String message) {
        clear();
        new Label(parent, SWT.WRAP).setText(message);
        parent.layout(true);
    }

    private void clear() {
        page = Optional.empty();
        for (Control child : parent.getChildren()) {
            child.dispose();
        }
    }

    /** Comes back into results that another run has replaced: shows those. */
    @Override
    public void setFocus() {
        LateFocus.give(parent, () -> getSite().getPage().getActivePart() == this, parent::setFocus);
        reading.schedule();
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new NoProperties()) : super.getAdapter(type);
    }

    @Override
    public void dispose() {
        reading.cancel();
        super.dispose();
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
