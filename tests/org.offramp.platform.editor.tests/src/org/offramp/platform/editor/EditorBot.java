// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.palette.PaletteContainer;
import org.eclipse.gef.palette.PaletteEntry;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ide.IDE;
import org.offramp.bot.Bot;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;

/** An open platform editor and what a user does in it. */
final class EditorBot {
    private static final String PROJECT = "ui-tests";

    private final Bot bot;
    private final IFile file;
    private PlatformEditor editor;

    private EditorBot(Bot bot, IFile file) {
        this.bot = bot;
        this.file = file;
    }

    static EditorBot open(Bot bot, String name, String content) {
        IFile file = make(name, content);
        EditorBot opened = new EditorBot(bot, file);
        opened.editor = bot.ui(() -> (PlatformEditor) IDE.openEditor(bot.page(), file));
        bot.await(
                "the palette has what is installed", () -> !opened.editor.isDrawn() || opened.offers("generic-server"));
        return opened;
    }

    private static IFile make(String name, String content) {
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
        IFile made = project.getFile(name);
        try {
            if (!project.exists()) {
                project.create(null);
            }
            project.open(null);
            if (made.exists()) {
                made.delete(true, null);
            }
            made.create(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), true, null);
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
        return made;
    }

    IFile file() {
        return file;
    }

    PlatformEditor editor() {
        return editor;
    }

    Platform platform() {
        return editor.context().platform();
    }

    Control canvas() {
        return bot.ui(() -> editor.sheet().viewer().getControl());
    }

    void close() {
        bot.run(() -> bot.page().closeEditor(editor, false));
    }

    void undo() {
        bot.menu("Edit", "Undo");
    }

    void redo() {
        bot.menu("Edit", "Redo");
    }

    boolean dirty() {
        return bot.ui(editor::isDirty);
    }

    List<String> processors() {
        return bot.ui(() ->
                platform().getProcessors().stream().map(Processor::getName).toList());
    }

    NamedElement named(String name) {
        return bot.ui(() -> {
            for (var all = platform().eAllContents(); all.hasNext(); ) {
                if (all.next() instanceof NamedElement named && name.equals(named.getName())) {
                    return named;
                }
            }
            throw new AssertionError("No " + name);
        });
    }

    GraphicalEditPart part(Object model) {
        return bot.ui(() -> (GraphicalEditPart)
                editor.sheet().viewer().getEditPartRegistry().get(model));
    }

    /** Where the figure of an element is on the canvas. */
    Rectangle place(String name) {
        return bot.ui(() -> {
            GraphicalEditPart part = part(named(name));
            editor.sheet().viewer().flush();
            Rectangle bounds = part.getFigure().getBounds().getCopy();
            part.getFigure().translateToAbsolute(bounds);
            return bounds;
        });
    }

    void select(String... names) {
        bot.run(() ->
                editor.sheet().select(Arrays.stream(names).map(this::named).toList()));
    }

    /** Clicks the entry of the palette with this label. */
    void pick(String label) {
        PaletteViewer palette = bot.ui(() -> editor.paletteViewer());
        ToolEntry entry = bot.ui(() -> find(palette.getPaletteRoot(), label));
        bot.run(() -> palette.setActiveTool(entry));
    }

    private static @Nullable ToolEntry find(PaletteContainer in, String label) {
        for (Object each : in.getChildren()) {
            if (each instanceof ToolEntry tool && label.equals(tool.getLabel())) {
                return tool;
            }
            if (each instanceof PaletteContainer inner) {
                ToolEntry found = find(inner, label);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Whether the palette shows this entry in a drawer that it shows. */
    boolean offers(String label) {
        return bot.ui(() -> {
            PaletteEntry entry = find(editor.paletteViewer().getPaletteRoot(), label);
            return entry != null && entry.isVisible() && entry.getParent().isVisible();
        });
    }

    void click(int x, int y) {
        bot.click(canvas(), x, y);
    }

    void drag(String name, int dx, int dy) {
        Rectangle at = place(name);
        int x = at.x + at.width / 2;
        int y = at.y + 6;
        bot.click(canvas(), x, y);
        bot.drag(canvas(), x, y, x + dx, y + dy);
    }
}
