// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditDomain;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalViewer;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.io.PlatformWriter;

/** A platform that is open to be changed: as a diagram beside its palette, and as tables. */
final class Drawing implements Content {
    private final DiagramContext context;
    private final EditDomain domain;
    private final Pages pages;
    private final PlatformPalette palette;
    private final Sheet sheet;
    private final DiagramActions actions;

    Drawing(
            DiagramContext context,
            EditDomain domain,
            Pages pages,
            PlatformPalette palette,
            Sheet sheet,
            DiagramActions actions) {
        this.context = context;
        this.domain = domain;
        this.pages = pages;
        this.palette = palette;
        this.sheet = sheet;
        this.actions = actions;
    }

    /** @param changed called after each change of the platform */
    void begin(Runnable changed) {
        actions.begin();
        context.stack().addCommandStackListener(event -> {
            refresh();
            actions.stackChanged();
            changed.run();
        });
    }

    private void refresh() {
        context.validate();
        sheet.refresh();
        pages.refresh();
    }

    /** Takes over what is installed now. */
    void offer(InstalledModels models) {
        palette.offer(models.processors(), models.links());
        refresh();
    }

    DiagramContext context() {
        return context;
    }

    Sheet sheet() {
        return sheet;
    }

    Pages pages() {
        return pages;
    }

    PlatformPalette palette() {
        return palette;
    }

    ActionRegistry actions() {
        return actions.registry();
    }

    /** Selects an element where it is looked at. */
    void reveal(EObject element) {
        sheet.whenShown(() -> sheet.reveal(context.shown(element)));
        pages.reveal(element);
    }

    /** What GEF's actions ask an editor for. */
    @Nullable
    Object part(Class<?> type) {
        if (type == CommandStack.class) {
            return context.stack();
        }
        if (type == GraphicalViewer.class) {
            return sheet.viewer();
        }
        if (type == EditPart.class) {
            return sheet.root();
        }
        return type == ZoomManager.class ? sheet.root().getZoomManager() : null;
    }

    @Override
    public boolean isDirty() {
        return context.stack().isDirty();
    }

    @Override
    public Optional<byte[]> toSave() {
        return Optional.of(new PlatformWriter().toBytes(context.platform()));
    }

    @Override
    public void saved() {
        context.stack().markSaveLocation();
    }

    @Override
    public void setFocus() {
        pages.setFocus();
    }

    @Override
    public Optional<Drawing> drawing() {
        return Optional.of(this);
    }

    @Override
    public void close() {
        domain.setActiveTool(null);
        actions.close();
    }
}
