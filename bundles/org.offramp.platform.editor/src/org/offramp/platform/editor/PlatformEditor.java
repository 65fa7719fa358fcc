// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.IOException;
import java.util.EventObject;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.DefaultEditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.editparts.ScalableFreeformRootEditPart;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.gef.ui.parts.GraphicalEditor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.eclipse.ui.views.properties.PropertySheetPage;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.Finding;
import org.offramp.hardware.xmi.XmiException;

/** The editor of a platform: a diagram and tables, or the text of a file that can't be read. */
public final class PlatformEditor extends GraphicalEditor implements IGotoMarker {
    private static final int[] PALETTE_AND_SHEET = {20, 80};

    private final PlatformPalette palette = new PlatformPalette();
    private ProcessorModels models;
    private PlatformSource source;
    private DiagramContext context;
    private Composite parent;
    private Sheet sheet;
    private TablesPage tables;
    private DamagedPage damaged;
    private PropertySheetPage properties;
    private FileWatch watch;
    private boolean saving;

    public PlatformEditor() {
        setEditDomain(new DefaultEditDomain(this));
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        source = PlatformSource.of(input);
        Display display = site.getShell().getDisplay();
        models = new ProcessorModels(() -> display.asyncExec(this::modelsChanged));
        super.init(site, input);
        setPartName(input.getName());
        watch = new FileWatch(source, display, this::changedOutside, this::deletedOutside);
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
        CTabFolder folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        SashForm halves = new SashForm(folder, SWT.HORIZONTAL);
        palette.offer(models.offers());
        palette.createControl(halves, getEditDomain());
        createGraphicalViewer(halves);
        halves.setWeights(PALETTE_AND_SHEET);
        page(folder, "Diagram", halves);
        tables = new TablesPage(folder, context);
        page(folder, "Tables", tables.control());
        folder.setSelection(0);
    }

    private static void page(CTabFolder folder, String title, Control control) {
        CTabItem page = new CTabItem(folder, SWT.NONE);
        page.setText(title);
        page.setControl(control);
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
        tables.refresh();
        if (properties != null
                && properties.getControl() != null
                && !properties.getControl().isDisposed()) {
            properties.refresh();
        }
        showProblems();
    }

    private void showProblems() {
        List<Finding> findings = context == null ? List.of() : context.findings();
        Set<Processor> missing = context == null ? Set.of() : context.missing();
        source.file().ifPresent(file -> ProblemMarkers.show(file, findings, missing));
    }

    private void modelsChanged() {
        if (context != null && sheet != null && !parent.isDisposed()) {
            palette.offer(models.offers());
            refresh();
        }
    }

    @Override
    public boolean isDirty() {
        return damaged != null ? damaged.isDirty() : super.isDirty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        saving = true;
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
            watch.accept();
            saving = false;
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return damaged == null;
    }

    @Override
    public void doSaveAs() {
        SaveAsDialog dialog = new SaveAsDialog(getSite().getShell());
        source.file().ifPresent(dialog::setOriginalFile);
        if (dialog.open() != SaveAsDialog.OK) {
            return;
        }
        IFileEditorInput input =
                new FileEditorInput(ResourcesPlugin.getWorkspace().getRoot().getFile(dialog.getResult()));
        try {
            source = PlatformSource.of(input);
        } catch (PartInitException e) {
            ILog.of(PlatformEditor.class).log(e.getStatus());
            return;
        }
        setInputWithNotify(input);
        setPartName(input.getName());
        watch.close();
        watch = new FileWatch(source, getSite().getShell().getDisplay(), this::changedOutside, this::deletedOutside);
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
        tables = null;
        context = null;
        for (Control each : parent.getChildren()) {
            each.dispose();
        }
    }

    private void changedOutside() {
        if (saving || parent.isDisposed()) {
            return;
        }
        boolean mine = isDirty()
                && !MessageDialog.openQuestion(
                        getSite().getShell(),
                        getPartName(),
                        "The file has changed outside of this editor. Read it again, and lose what was changed here?");
        if (!mine) {
            reload();
        }
    }

    private void deletedOutside() {
        if (!parent.isDisposed() && !isDirty()) {
            getSite().getPage().closeEditor(this, false);
        }
    }

    /** What would repair the finding with this sentence; nothing if it is repaired already. */
    List<Fix> fixes(String sentence) {
        return context == null
                ? List.of()
                : context.findings().stream()
                        .filter(finding -> finding.toString().equals(sentence))
                        .findFirst()
                        .map(finding -> Fix.of(finding, context.platform()))
                        .orElse(List.of());
    }

    void fix(String sentence, String label) {
        fixes(sentence).stream()
                .filter(fix -> fix.label().equals(label))
                .findFirst()
                .ifPresent(fix -> getCommandStack().execute(context.edits().change(label, fix.change())));
    }

    @Override
    public void gotoMarker(IMarker marker) {
        String sentence = marker.getAttribute(ProblemMarkers.FINDING, "");
        if (context != null) {
            context.findings().stream()
                    .filter(finding -> finding.toString().equals(sentence))
                    .findFirst()
                    .ifPresent(finding -> reveal(finding.element()));
        }
    }

    private void reveal(EObject element) {
        Object part = getGraphicalViewer().getEditPartRegistry().get(context.shown(element));
        if (part instanceof EditPart found) {
            getGraphicalViewer().select(found);
            getGraphicalViewer().reveal(found);
        }
        tables.reveal(element);
    }

    @Override
    public void setFocus() {
        if (damaged != null) {
            damaged.setFocus();
        } else if (sheet != null) {
            super.setFocus();
        }
        watch.look();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Object getAdapter(Class type) {
        if (type == IPropertySheetPage.class) {
            properties = new PropertySheetPage();
            return properties;
        }
        if (type == IContentOutlinePage.class) {
            return sheet == null
                    ? null
                    : new Overview(
                            (ScalableFreeformRootEditPart) getGraphicalViewer().getRootEditPart());
        }
        if (type == ZoomManager.class) {
            return sheet == null ? null : getGraphicalViewer().getProperty(ZoomManager.class.toString());
        }
        if (type == EditPart.class && getGraphicalViewer() == null) {
            return null;
        }
        return super.getAdapter(type);
    }

    @Override
    public void dispose() {
        if (watch != null) {
            watch.close();
        }
        if (models != null) {
            models.close();
        }
        super.dispose();
    }
}
