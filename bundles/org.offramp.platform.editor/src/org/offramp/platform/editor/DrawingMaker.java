// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Arrays;
import java.util.function.Consumer;
import org.eclipse.gef.EditDomain;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.offramp.ui.Turns;

/** Makes what an open platform consists of, a piece at a time; the rest is dropped when its place is disposed. */
final class DrawingMaker {
    private final PlatformEditor editor;
    private final Composite body;
    private final DiagramContext context;
    private final EditDomain domain = new EditDomain();
    private Pages pages;
    private PlatformPalette palette;
    private SheetViewer viewer;
    private Sheet sheet;
    private DiagramActions actions;

    /** @param body says that something is being opened, until there is more to show */
    DrawingMaker(PlatformEditor editor, Composite body, DiagramContext context) {
        this.editor = editor;
        this.body = body;
        this.context = context;
    }

    /** @param then called when everything is there but the boxes, which go on coming */
    void make(Consumer<Drawing> then) {
        domain.setCommandStack(context.stack());
        new Turns(body)
                .add(
                        this::makePages,
                        this::makePalette,
                        () -> palette.fill(domain),
                        this::makeCanvas,
                        this::makeSheet,
                        () -> actions.addEdits(),
                        () -> actions.addViews(),
                        () -> sheet.offer(actions.registry(), actions.keys()),
                        () -> palette.takeKeys(new PaletteKeys(palette.viewer(), sheet, actions.additions())),
                        () -> sheet.open(context.platform()),
                        () -> then.accept(new Drawing(context, domain, pages, palette, sheet, actions)));
    }

    private void makePages() {
        Arrays.stream(body.getChildren()).forEach(Control::dispose);
        pages = new Pages(body, context);
        body.layout();
    }

    private void makePalette() {
        palette = new PlatformPalette(pages.paletteSide());
        pages.paletteSide().layout();
    }

    private void makeCanvas() {
        viewer = new SheetViewer();
        viewer.createCanvas(pages.sheetSide());
        domain.addViewer(viewer);
        pages.sheetSide().layout();
    }

    private void makeSheet() {
        sheet = new Sheet(viewer, context);
        actions = new DiagramActions(editor, context, sheet);
    }
}
