// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.print.PrintGraphicalViewerOperation;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.Clipboard;
import org.eclipse.gef.ui.actions.DirectEditAction;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.printing.PrintDialog;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.actions.ActionFactory;
import org.offramp.platform.diagram.DiagramPicture;

/** What the menus do to a diagram beyond GEF's own actions. */
final class DiagramActions {
    static final String ARRANGE = "org.offramp.platform.editor.arrange";
    static final String FIT = "org.offramp.platform.editor.fit";
    static final String PNG = "org.offramp.platform.editor.png";
    static final String SVG = "org.offramp.platform.editor.svg";
    private static final int PASTE_OFFSET = 30;

    private final PlatformEditor editor;
    private final ActionRegistry actions;
    private final Supplier<DiagramContext> context;

    DiagramActions(PlatformEditor editor, ActionRegistry actions, Supplier<DiagramContext> context) {
        this.editor = editor;
        this.actions = actions;
        this.context = context;
    }

    /** @param selectionActions ids of actions that depend on the selection */
    void register(List<Object> selectionActions) {
        DirectEditAction rename = new DirectEditAction((IWorkbenchPart) editor);
        rename.setText("Rename");
        actions.registerAction(rename);
        selectionActions.add(rename.getId());
        add(new ChosenAction(editor, ActionFactory.COPY, "Copy", this::canCopy, this::copy), selectionActions);
        add(new ChosenAction(editor, ActionFactory.CUT, "Cut", this::canCopy, this::cut), selectionActions);
        add(
                // the clipboard may keep who asks it waiting, too long for every selection
                new ChosenAction(editor, ActionFactory.PASTE, "Paste", any -> context.get() != null, any -> paste()),
                selectionActions);
        // GEF's own asks for all printers, which may take minutes, whenever an editor is activated
        actions.registerAction(new SheetAction(ActionFactory.PRINT.getId(), "Print...", this::print));
        actions.registerAction(new SheetAction(ARRANGE, "Arrange", this::arrange));
        actions.registerAction(
                new SheetAction(FIT, "Fit to Window", () -> editor.sheet().fit()));
        actions.registerAction(new SheetAction(PNG, "Export as PNG...", () -> export("png", DiagramPicture::png)));
        actions.registerAction(new SheetAction(SVG, "Export as SVG...", () -> export("svg", DiagramPicture::svg)));
    }

    private void add(ChosenAction action, List<Object> selectionActions) {
        actions.registerAction(action);
        selectionActions.add(action.getId());
    }

    private boolean canCopy(Collection<?> chosen) {
        return context.get() != null && !context.get().edits().closure(chosen).isEmpty();
    }

    private void copy(Collection<?> chosen) {
        Clipboard.getDefault()
                .setContents(EcoreUtil.copyAll(context.get().edits().closure(chosen)));
    }

    private void cut(Collection<?> chosen) {
        copy(chosen);
        context.get().stack().execute(context.get().edits().remove(chosen));
    }

    private static List<EObject> copied() {
        List<EObject> copied = new ArrayList<>();
        if (Clipboard.getDefault().getContents() instanceof Collection<?> contents) {
            contents.forEach(each -> copied.add((EObject) each));
        }
        return copied;
    }

    /** Copies once more, so that the same can be pasted again, a step further. */
    private void paste() {
        List<EObject> fresh = new ArrayList<>(EcoreUtil.copyAll(copied()));
        if (fresh.isEmpty()) {
            return;
        }
        context.get().stack().execute(context.get().edits().paste(fresh, PASTE_OFFSET));
        editor.sheet().select(fresh);
        Clipboard.getDefault()
                .setContents(EcoreUtil.copyAll(context.get().edits().closure(fresh)));
    }

    private void arrange() {
        DiagramContext open = context.get();
        new ArrangeJob(open.platform(), editor.sheet().sizes(), places -> {
                    if (context.get() == open) {
                        open.stack().execute(open.edits().arrange(places));
                    }
                })
                .schedule();
    }

    private void print() {
        PrinterData chosen = new PrintDialog(editor.getSite().getShell()).open();
        if (chosen != null) {
            Printer printer = new Printer(chosen);
            new PrintGraphicalViewerOperation(printer, editor.sheet().viewer()).run(editor.getPartName());
            printer.dispose();
        }
    }

    private void export(String format, Function<DiagramPicture, byte[]> encoding) {
        FileDialog dialog = new FileDialog(editor.getSite().getShell(), SWT.SAVE);
        dialog.setFileName(editor.getPartName().replaceAll("\\.platform$", "") + "." + format);
        dialog.setFilterExtensions(new String[] {"*." + format});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(Path.of(chosen), encoding.apply(editor.sheet().picture()));
        }
    }

    private void write(Path file, byte[] picture) {
        try {
            Files.write(file, picture);
        } catch (IOException e) {
            MessageDialog.openError(
                    editor.getSite().getShell(), "Export", file + " can't be written: " + e.getMessage());
        }
    }
}
