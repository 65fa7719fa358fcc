// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.gef.editparts.ZoomManager;
import org.eclipse.gef.ui.actions.ActionBarContributor;
import org.eclipse.gef.ui.actions.DeleteRetargetAction;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.gef.ui.actions.RedoRetargetAction;
import org.eclipse.gef.ui.actions.UndoRetargetAction;
import org.eclipse.gef.ui.actions.ZoomComboContributionItem;
import org.eclipse.gef.ui.actions.ZoomInRetargetAction;
import org.eclipse.gef.ui.actions.ZoomOutRetargetAction;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.RetargetAction;

/** The editor's part of menu bar and tool bar. */
public final class PlatformContributor extends ActionBarContributor {
    private static final String GRID = GEFActionConstants.TOGGLE_GRID_VISIBILITY;
    private static final String SNAP = GEFActionConstants.TOGGLE_SNAP_TO_GEOMETRY;

    private Optional<ZoomComboContributionItem> zoom = Optional.empty();
    private boolean disposed;

    /** Actions, menu and tool bar come after the editor, whose opening they would hold up. */
    @Override
    public void init(IActionBars bars, IWorkbenchPage page) {
        page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> {
            if (!disposed) {
                super.init(bars, page);
                if (page.getActivePart() instanceof PlatformEditor active) {
                    offer(active);
                    follow(active);
                }
            }
        });
    }

    /** The actions have missed that it was activated. */
    private void follow(PlatformEditor active) {
        getActionRegistry().getActions().forEachRemaining(action -> {
            if (action instanceof RetargetAction late) {
                late.partActivated(active);
            }
        });
    }

    /** Whether there are actions. */
    private boolean isReady() {
        return getActionBars() != null;
    }

    @Override
    protected void buildActions() {
        addRetargetAction(new UndoRetargetAction());
        addRetargetAction(new RedoRetargetAction());
        addRetargetAction(new DeleteRetargetAction());
        addRetargetAction(new ZoomInRetargetAction());
        addRetargetAction(new ZoomOutRetargetAction());
        addRetargetAction(new RetargetAction(DiagramActions.ARRANGE, "&Arrange"));
        addRetargetAction(new RetargetAction(DiagramActions.FIT, "&Fit to Window"));
        addRetargetAction(new RetargetAction(DiagramActions.PNG, "Export as &PNG..."));
        addRetargetAction(new RetargetAction(DiagramActions.SVG, "Export as &SVG..."));
        addRetargetAction(new RetargetAction(GRID, "&Grid", IAction.AS_CHECK_BOX));
        addRetargetAction(new RetargetAction(SNAP, "Snap to O&thers", IAction.AS_CHECK_BOX));
    }

    @Override
    protected void declareGlobalActionKeys() {
        addGlobalActionKey(ActionFactory.PRINT.getId());
        addGlobalActionKey(ActionFactory.SELECT_ALL.getId());
        addGlobalActionKey(ActionFactory.CUT.getId());
        addGlobalActionKey(ActionFactory.COPY.getId());
        addGlobalActionKey(ActionFactory.PASTE.getId());
    }

    @Override
    public void contributeToMenu(IMenuManager bar) {
        MenuManager menu = new MenuManager("&Diagram", "org.offramp.platform.editor.menu");
        menu.add(getAction(DiagramActions.ARRANGE));
        menu.add(getAction(DiagramActions.FIT));
        menu.add(getAction(GEFActionConstants.ZOOM_IN));
        menu.add(getAction(GEFActionConstants.ZOOM_OUT));
        menu.add(new Separator());
        menu.add(getAction(GRID));
        menu.add(getAction(SNAP));
        menu.add(new Separator());
        menu.add(getAction(DiagramActions.PNG));
        menu.add(getAction(DiagramActions.SVG));
        bar.insertAfter(IWorkbenchActionConstants.M_EDIT, menu);
    }

    @Override
    public void contributeToToolBar(IToolBarManager bar) {
        ZoomComboContributionItem box = new ZoomComboContributionItem(getPage());
        bar.add(new Separator());
        bar.add(box);
        zoom = Optional.of(box);
    }

    @Override
    public void setActiveEditor(IEditorPart editor) {
        if (isReady()) {
            super.setActiveEditor(editor);
            zoom.ifPresent(box -> box.setZoomManager(editor.getAdapter(ZoomManager.class)));
        }
    }

    /** When an editor that is active already has drawn its platform; else the workbench shows the actions itself. */
    void offer(IEditorPart active) {
        if (isReady()) {
            setActiveEditor(active);
            getActionBars().updateActionBars();
        }
    }

    @Override
    public void dispose() {
        disposed = true;
        super.dispose();
    }
}
