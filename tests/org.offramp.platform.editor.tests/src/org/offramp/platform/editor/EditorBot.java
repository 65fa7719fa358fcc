// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.palette.PaletteContainer;
import org.eclipse.gef.palette.PaletteEntry;
import org.eclipse.gef.palette.ToolEntry;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.palette.PaletteViewer;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
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
        EditorBot opened = open(bot, name, content, editor -> {});
        opened.awaitContent();
        return opened;
    }

    /** @param atOnce done to the editor before it has made anything of the file, which isn't waited for */
    static EditorBot open(Bot bot, String name, String content, Consumer<PlatformEditor> atOnce) {
        IFile file = make(name, content);
        EditorBot opened = new EditorBot(bot, file);
        opened.editor = bot.ui(() -> {
            PlatformEditor editor = (PlatformEditor) IDE.openEditor(bot.page(), file);
            atOnce.accept(editor);
            return editor;
        });
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

    /** Until the platform, with all that is installed, or the text of a damaged file is shown. */
    void awaitContent() {
        bot.await(
                "the file is open",
                () -> editor.content()
                        .filter(shown -> !(shown instanceof OpeningPage))
                        .isPresent());
        if (isDrawn()) {
            bot.await("the palette has what is installed", () -> offers("generic-server"));
        }
    }

    /** Until the sheet shows the whole platform, which a large one does by and by. */
    void awaitSheet() {
        AtomicBoolean shown = new AtomicBoolean();
        bot.run(() -> sheet().whenShown(() -> shown.set(true)));
        bot.await("all boxes are shown", shown::get);
    }

    IFile file() {
        return file;
    }

    PlatformEditor editor() {
        return editor;
    }

    /** Whether there is a diagram, not the text of a damaged file. */
    boolean isDrawn() {
        return bot.ui(() -> editor.drawing().isPresent());
    }

    private Drawing drawing() {
        return editor.drawing().orElseThrow(() -> new AssertionError("Nothing is drawn"));
    }

    DiagramContext context() {
        return drawing().context();
    }

    Sheet sheet() {
        return drawing().sheet();
    }

    ActionRegistry actions() {
        return drawing().actions();
    }

    PaletteViewer paletteViewer() {
        return drawing().palette().viewer();
    }

    Platform platform() {
        return context().platform();
    }

    Control canvas() {
        return bot.ui(() -> sheet().viewer().getControl());
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
        return bot.ui(
                () -> (GraphicalEditPart) sheet().viewer().getEditPartRegistry().get(model));
    }

    /** Where the figure of an element is on the canvas. */
    Rectangle place(String name) {
        return bot.ui(() -> {
            GraphicalEditPart part = part(named(name));
            sheet().viewer().flush();
            Rectangle bounds = part.getFigure().getBounds().getCopy();
            part.getFigure().translateToAbsolute(bounds);
            return bounds;
        });
    }

    /** The names of what is selected. */
    List<String> chosen() {
        List<String> names = new ArrayList<>();
        for (Object each : sheet().viewer().getSelectedEditParts()) {
            Object model = ((EditPart) each).getModel();
            names.add(
                    model instanceof MemoryAccess access
                            ? access.memory().getName() + " "
                                    + access.processor().getName()
                            : ((NamedElement) model).getName());
        }
        return names;
    }

    void select(String... names) {
        bot.run(() -> sheet().select(Arrays.stream(names).map(this::named).toList()));
    }

    /** Clicks the entry of the palette with this label. */
    void pick(String label) {
        PaletteViewer palette = bot.ui(() -> paletteViewer());
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
            PaletteEntry entry = find(paletteViewer().getPaletteRoot(), label);
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

    /** Which page is shown: the diagram, 0, or the tables, 1. */
    int page() {
        return drawing().pages().shown();
    }

    /** Turns to the diagram, 0, or to the tables, 1. */
    void turn(int page) {
        CTabFolder pages =
                bot.all(editor.control(), CTabFolder.class).findFirst().orElseThrow();
        bot.run(() -> {
            pages.setSelection(page);
            pages.notifyListeners(SWT.Selection, new Event());
        });
    }

    /** Puts a server on the sheet, and gives its name. */
    String addServer() {
        pick("generic-server");
        click(150, 300);
        return processors().get(2);
    }

    /** The names of both ends of each link. */
    List<String> linked() {
        return bot.ui(() -> platform().getLinks().stream()
                .map(link -> link.getFirst().getName() + " " + link.getSecond().getName())
                .toList());
    }

    /** Clicks both with a tool of the palette. */
    void connect(String tool, String from, String to) {
        pick(tool);
        Rectangle first = place(from);
        Rectangle second = place(to);
        click(first.x + 20, first.y + 10);
        click(second.x + 20, second.y + 10);
    }

    void execute(Function<Edits, Command> edit) {
        bot.run(() -> context().stack().execute(edit.apply(context().edits())));
    }

    List<IMarker> markers() {
        return bot.ui(() -> List.of(file.findMarkers(ProblemMarkers.TYPE, false, IResource.DEPTH_ZERO)));
    }
}
