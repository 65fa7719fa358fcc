// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.gef.KeyHandler;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.DeleteAction;
import org.eclipse.gef.ui.actions.DirectEditAction;
import org.eclipse.gef.ui.actions.RedoAction;
import org.eclipse.gef.ui.actions.SelectAllAction;
import org.eclipse.gef.ui.actions.SelectionAction;
import org.eclipse.gef.ui.actions.StackAction;
import org.eclipse.gef.ui.actions.ToggleGridAction;
import org.eclipse.gef.ui.actions.ToggleSnapToGeometryAction;
import org.eclipse.gef.ui.actions.UndoAction;
import org.eclipse.gef.ui.actions.UpdateAction;
import org.eclipse.gef.ui.actions.ZoomInAction;
import org.eclipse.gef.ui.actions.ZoomOutAction;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.offramp.ui.views.PropertiesView;

/** What menus and keys do to an open diagram. */
final class DiagramActions {
    static final String ADD = "org.offramp.platform.editor.add";
    static final String LINK = "org.offramp.platform.editor.link";
    static final String PROPERTIES = "org.offramp.platform.editor.properties";
    static final String ARRANGE = "org.offramp.platform.editor.arrange";
    static final String FIT = "org.offramp.platform.editor.fit";
    static final String PNG = "org.offramp.platform.editor.png";
    static final String SVG = "org.offramp.platform.editor.svg";

    private final PlatformEditor editor;
    private final DiagramContext context;
    private final Sheet sheet;
    private final Additions additions;
    private final ActionRegistry registry = new ActionRegistry();
    private final List<UpdateAction> ofStack = new ArrayList<>();
    private final List<UpdateAction> ofSelection = new ArrayList<>();

    DiagramActions(PlatformEditor editor, DiagramContext context, Sheet sheet) {
        this.editor = editor;
        this.context = context;
        this.sheet = sheet;
        additions = new Additions(editor.getSite().getShell(), context, sheet);
    }

    ActionRegistry registry() {
        return registry;
    }

    /** What changes elements, and takes it back. */
    void addEdits() {
        ofStack(new UndoAction(editor));
        ofStack(new RedoAction(editor));
        registry.registerAction(new SelectAllAction(editor));
        ofSelection(new DeleteAction((IWorkbenchPart) editor));
        DirectEditAction rename = new DirectEditAction((IWorkbenchPart) editor);
        rename.setText("Rename");
        ofSelection(rename);
        registry.registerAction(new SheetAction(ADD, "Add...", additions::add));
        ofSelection(new ChosenAction(editor, LINK, "Link to...", additions::canLink, additions::link));
        Copies copies = new Copies(context, sheet);
        ofSelection(new ChosenAction(editor, ActionFactory.COPY.getId(), "Copy", copies::canCopy, copies::copy));
        ofSelection(new ChosenAction(editor, ActionFactory.CUT.getId(), "Cut", copies::canCopy, copies::cut));
        // the clipboard may keep who asks it waiting, too long for every selection
        ofSelection(new ChosenAction(editor, ActionFactory.PASTE.getId(), "Paste", any -> true, any -> copies.paste()));
    }

    /** What shows the sheet in another way, and takes it away. */
    void addViews() {
        ZoomManager zoom = sheet.root().getZoomManager();
        registry.registerAction(new ZoomInAction(zoom));
        registry.registerAction(new ZoomOutAction(zoom));
        registry.registerAction(new ToggleGridAction(sheet.viewer()));
        registry.registerAction(new ToggleSnapToGeometryAction(sheet.viewer()));
        registry.registerAction(new SheetAction(FIT, "Fit to Window", sheet::fit));
        registry.registerAction(new SheetAction(ARRANGE, "Arrange", this::arrange));
        registry.registerAction(new SheetAction(PROPERTIES, "Properties", this::showProperties));
        Output output = new Output(editor.getSite().getShell(), editor::getPartName, sheet);
        // GEF's own asks for all printers, which may take minutes, whenever an editor is activated
        registry.registerAction(new SheetAction(ActionFactory.PRINT.getId(), "Print...", output::print));
        registry.registerAction(new SheetAction(PNG, "Export as PNG...", output::exportPng));
        registry.registerAction(new SheetAction(SVG, "Export as SVG...", output::exportSvg));
    }

    /** Those that have keys only on the sheet. */
    KeyHandler keys() {
        return SheetKeys.of(registry, context, sheet);
    }

    /** For the palette's keys. */
    Additions additions() {
        return additions;
    }

    private void ofStack(StackAction action) {
        registry.registerAction(action);
        ofStack.add(action);
    }

    private void ofSelection(SelectionAction action) {
        action.setSelectionProvider(sheet.viewer());
        registry.registerAction(action);
        ofSelection.add(action);
    }

    /** From now on they are enabled when they can do something. */
    void begin() {
        sheet.viewer().addSelectionChangedListener(event -> ofSelection.forEach(UpdateAction::update));
        stackChanged();
    }

    void stackChanged() {
        ofStack.forEach(UpdateAction::update);
        ofSelection.forEach(UpdateAction::update);
    }

    private void showProperties() {
        try {
            editor.getSite().getPage().showView(PropertiesView.ID);
        } catch (PartInitException e) {
            ILog.of(DiagramActions.class).log(e.getStatus());
        }
    }

    private void arrange() {
        new ArrangeJob(context.platform(), sheet.sizes(), places -> {
                    if (!sheet.isDisposed()) {
                        context.stack().execute(context.edits().arrange(places));
                    }
                })
                .schedule();
    }

    void close() {
        registry.dispose();
    }
}
