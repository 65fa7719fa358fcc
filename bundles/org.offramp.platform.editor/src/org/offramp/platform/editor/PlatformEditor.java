// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IFileEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.part.EditorPart;
import org.offramp.ui.LateFocus;
import org.offramp.ui.Turns;

/**
 * The editor of a platform. Its file is read in the background, and what shows it is made a piece at a time: until then
 * the editor has nothing to save, nothing to undo and nothing chosen.
 */
public final class PlatformEditor extends EditorPart implements IGotoMarker {
    private final List<Consumer<Drawing>> waiting = new ArrayList<>();
    private Surroundings surroundings;
    private InstalledModels models;
    private PlatformSource source;
    private OutsideChanges outside;
    private Composite parent;
    private Optional<Content> content = Optional.empty();

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        source = PlatformSource.of(input);
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        surroundings = new Surroundings(this);
        models = new InstalledModels(site.getShell().getDisplay(), this::modelsChanged);
        outside = new OutsideChanges(this);
    }

    @Override
    public void createPartControl(Composite itsParent) {
        parent = itsParent;
        open(0);
    }

    private void open(int page) {
        PlatformSource file = source;
        OpeningPage opening = new OpeningPage(parent, getPartName());
        parent.layout();
        content = Optional.of(opening);
        opening.read(() -> Reading.of(file, models), reading -> opened(opening.body(), reading, page));
    }

    private void opened(Composite body, Reading reading, int page) {
        outside.follow(source, reading.bytes().orElse(new byte[0]));
        reading.platform()
                .ifPresentOrElse(
                        platform -> new DrawingMaker(this, body, platform).make(drawing -> drawn(body, drawing, page)),
                        () -> damaged(body, reading));
    }

    private void damaged(Composite body, Reading reading) {
        for (Control each : body.getChildren()) {
            each.dispose();
        }
        DamagedPage page = new DamagedPage(body, reading, () -> firePropertyChange(PROP_DIRTY), this::reload);
        body.layout();
        waiting.clear();
        new Turns(body).add(page::makeText, page::fillText, () -> show(page));
    }

    private void drawn(Composite body, Drawing drawing, int page) {
        content = Optional.of(drawing);
        drawing.begin(() -> {
            surroundings.refresh();
            firePropertyChange(PROP_DIRTY);
        });
        show(drawing);
        new Turns(body).add(() -> drawing.pages().show(page), () -> drawing.offer(models), () -> doWaiting(drawing));
    }

    private void doWaiting(Drawing drawing) {
        List<Consumer<Drawing>> now = List.copyOf(waiting);
        waiting.clear();
        now.forEach(work -> work.accept(drawing));
    }

    private void show(Content next) {
        content = Optional.of(next);
        contentChanged();
        if (getSite().getPage().getActivePart() == this) {
            next.setFocus();
        }
    }

    private void contentChanged() {
        surroundings.follow();
        firePropertyChange(PROP_DIRTY);
    }

    private void modelsChanged() {
        if (isShown()) {
            drawing().ifPresent(open -> {
                open.offer(models);
                surroundings.refresh();
            });
        }
    }

    /** Whether it is open and has a place in a window. */
    boolean isShown() {
        return parent != null && !parent.isDisposed();
    }

    /** Its file, if that is in the workspace. */
    Optional<IFile> file() {
        return source.file();
    }

    /** Everything that the editor shows. */
    Composite control() {
        return parent;
    }

    /** What it shows of its file at the moment; nothing before it has a place. */
    Optional<Content> content() {
        return content;
    }

    /** The open platform; none while the file is being opened or can't be read. */
    Optional<Drawing> drawing() {
        return content.flatMap(Content::drawing);
    }

    /** Does this with the open platform as soon as there is one; never if the file can't be read. */
    void whenDrawn(Consumer<Drawing> work) {
        drawing().ifPresentOrElse(work, () -> waiting.add(work));
    }

    @Override
    public boolean isDirty() {
        return content.map(Content::isDirty).orElse(false);
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        content.ifPresent(shown -> save(shown, monitor));
    }

    private void save(Content shown, IProgressMonitor monitor) {
        try {
            Optional<byte[]> bytes = shown.toSave();
            if (bytes.isPresent()) {
                source.write(bytes.get(), monitor);
                outside.follow(source, bytes.get());
                shown.saved();
                firePropertyChange(PROP_DIRTY);
            }
        } catch (IOException | CoreException | IllegalArgumentException e) {
            monitor.setCanceled(true);
            MessageDialog.openError(getSite().getShell(), "Save", getPartName() + " can't be saved: " + e.getMessage());
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return drawing().isPresent();
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
        doSave(new NullProgressMonitor());
    }

    /** Reads the file anew, and forgets what was done to it here. */
    void reload() {
        int page = drawing().map(open -> open.pages().shown()).orElse(0);
        content.ifPresent(Content::close);
        for (Control each : parent.getChildren()) {
            each.dispose();
        }
        open(page);
        contentChanged();
    }

    @Override
    public void gotoMarker(IMarker marker) {
        String sentence = marker.getAttribute(ProblemMarkers.FINDING, "");
        whenDrawn(open ->
                new Repairs(open.context()).finding(sentence).ifPresent(finding -> open.reveal(finding.element())));
    }

    @Override
    public void setFocus() {
        LateFocus.give(
                parent, () -> getSite().getPage().getActivePart() == this, () -> content.ifPresent(Content::setFocus));
        outside.look();
    }

    /** Null for what it isn't, so the null rule is off. */
    @Override
    @NonNullByDefault({})
    public <T> T getAdapter(Class<T> type) {
        if (type == ActionRegistry.class) {
            return type.cast(drawing().map(Drawing::actions).orElseGet(ActionRegistry::new));
        }
        Object found = drawing().map(open -> open.part(type)).orElseGet(() -> surroundings.page(type));
        return found == null ? super.getAdapter(type) : type.cast(found);
    }

    @Override
    public void dispose() {
        content.ifPresent(Content::close);
        if (outside != null) { // else its input was refused
            surroundings.close();
            outside.close();
            models.close();
        }
        super.dispose();
    }
}
