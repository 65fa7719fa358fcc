// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.IOException;
import java.util.EventObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.gef.ui.parts.GraphicalEditor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.Finding;
import org.offramp.hardware.xmi.XmiException;

/** The editor of a platform: a diagram and tables, or the text of a file that can't be read. */
public final class PlatformEditor extends GraphicalEditor implements IGotoMarker {
    private final PlatformPalette palette = new PlatformPalette();
    private final EditorViews views = new EditorViews();
    private InstalledModels models;
    private PlatformSource source;
    private DiagramContext context;
    private Composite parent;
    private Sheet sheet;
    private Pages pages;
    private DamagedPage damaged;
    private OutsideChanges outside;

    public PlatformEditor() {
        setEditDomain(new DefaultEditDomain(this));
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        source = PlatformSource.of(input);
        Display display = site.getShell().getDisplay();
        models = new InstalledModels(() -> {
            if (!display.isDisposed()) {
                display.asyncExec(this::modelsChanged);
            }
        });
        super.init(site, input);
        setPartName(input.getName());
        outside = new OutsideChanges(this);
        outside.follow(source);
    }

    @Override
    public void createPartControl(Composite itsParent) {
        parent = itsParent;
        open();
    }

    private void open() {
        try {
            Platform platform = source.read();
            context = new DiagramContext(platform, getCommandStack(), models);
            showPages();
        } catch (XmiException e) {
            context = null;
            damaged = new DamagedPage(parent, source, e, () -> firePropertyChange(PROP_DIRTY));
        }
        showProblems();
    }

    private void showPages() {
        pages = new Pages(parent, context);
        palette.offer(models.processors(), models.links());
        palette.createControl(pages.diagram(), getEditDomain());
        createGraphicalViewer(pages.diagram());
        pages.complete();
    }

    @Override
    protected void createGraphicalViewer(Composite halves) {
        SheetViewer viewer = new SheetViewer();
        viewer.createCanvas(halves);
        setGraphicalViewer(viewer);
        configureGraphicalViewer();
        hookGraphicalViewer();
        initializeGraphicalViewer();
    }

    @Override
    protected void configureGraphicalViewer() {
        super.configureGraphicalViewer();
        sheet = new Sheet(getGraphicalViewer(), getActionRegistry());
        sheet.configure(context);
    }

    @Override
    protected void initializeGraphicalViewer() {
        getGraphicalViewer().setContents(context.platform());
    }

    @Override
    protected void createActions() {
        super.createActions();
        new DiagramActions(this, getActionRegistry(), this::context).register(getSelectionActions());
    }

    /** Everything that the editor shows. */
    Composite control() {
        return parent;
    }

    /** Whether it is open and has a place in a window. */
    boolean isShown() {
        return parent != null && !parent.isDisposed();
    }

    /** Whether the file could be read. */
    boolean isDrawn() {
        return sheet != null;
    }

    /** Of the diagram; only while it {@link #isDrawn}. */
    DiagramContext context() {
        return context;
    }

    /** The palette; none while the file can't be read. */
    PaletteViewer paletteViewer() {
        return getEditDomain().getPaletteViewer();
    }

    /** The diagram; none while the file can't be read. */
    Sheet sheet() {
        return sheet;
    }

    @Override
    public void commandStackChanged(EventObject event) {
        super.commandStackChanged(event);
        if (context != null && sheet != null) {
            refresh();
        }
        firePropertyChange(PROP_DIRTY);
    }

    private void refresh() {
        context.validate();
        sheet.refresh();
        pages.refresh();
        views.refresh();
        showProblems();
    }

    private void showProblems() {
        List<Finding> findings = context == null ? List.of() : context.findings();
        Set<Processor> missing = context == null ? Set.of() : context.missing();
        source.file().ifPresent(file -> ProblemMarkers.show(file, findings, missing));
    }

    private void modelsChanged() {
        if (context != null && sheet != null && isShown()) {
            palette.offer(models.processors(), models.links());
            refresh();
        }
    }

    @Override
    public boolean isDirty() {
        return damaged != null ? damaged.isDirty() : super.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        outside.pause();
        try {
            if (damaged != null) {
                damaged.save(monitor);
                reload();
            } else {
                source.write(context.platform(), monitor);
                getCommandStack().markSaveLocation();
            }
            firePropertyChange(PROP_DIRTY);
        } catch (IOException | CoreException | IllegalArgumentException e) {
            monitor.setCanceled(true);
            MessageDialog.openError(getSite().getShell(), "Save", getPartName() + " can't be saved: " + e.getMessage());
        } finally {
            outside.resume();
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return damaged == null;
    }

    @Override
    public void doSaveAs() {
        new SaveAs(getSite().getShell()).ask(source.file()).ifPresent(this::saveTo);
    }

    private void saveTo(IFileEditorInput input) {
        try {
            source = PlatformSource.of(input);
        } catch (PartInitException e) {
            ILog.of(PlatformEditor.class).log(e.getStatus());
            return;
        }
        setInputWithNotify(input);
        setPartName(input.getName());
        outside.follow(source);
        doSave(new NullProgressMonitor());
    }

    /** Reads the file anew, and forgets what was done to it here. */
    void reload() {
        closePages();
        getCommandStack().flush();
        open();
        parent.layout(true, true);
        firePropertyChange(PROP_DIRTY);
    }

    private void closePages() {
        damaged = null;
        sheet = null;
        pages = null;
        context = null;
        for (Control each : parent.getChildren()) {
            each.dispose();
        }
    }

    /** Of what is wrong; none while the file can't be read. */
    Optional<Repairs> repairs() {
        return context == null ? Optional.empty() : Optional.of(new Repairs(context));
    }

    @Override
    public void gotoMarker(IMarker marker) {
        String sentence = marker.getAttribute(ProblemMarkers.FINDING, "");
        repairs().flatMap(repairs -> repairs.finding(sentence)).ifPresent(finding -> reveal(finding.element()));
    }

    private void reveal(EObject element) {
        Object part = getGraphicalViewer().getEditPartRegistry().get(context.shown(element));
        if (part instanceof EditPart found) {
            getGraphicalViewer().select(found);
            getGraphicalViewer().reveal(found);
        }
        pages.reveal(element);
    }

    @Override
    public void setFocus() {
        if (damaged != null) {
            damaged.setFocus();
        } else if (sheet != null) {
            pages.setFocus();
        }
        outside.look();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Object getAdapter(Class type) {
        if (EditorViews.offer(type)) {
            return views.of(type, Optional.ofNullable(sheet));
        }
        if (type == EditPart.class && getGraphicalViewer() == null) {
            return null;
        }
        return super.getAdapter(type);
    }

    @Override
    public void dispose() {
        if (outside != null) {
            outside.close();
        }
        if (models != null) {
            models.close();
        }
        super.dispose();
    }
}
