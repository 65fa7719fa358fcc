// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.gef.ContextMenuProvider;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.ui.actions.ActionFactory;

/** The menu of the right mouse button. */
final class SheetMenu extends ContextMenuProvider {
    private static final String[] ACTIONS = {
        DiagramActions.ADD,
        DiagramActions.LINK,
        ActionFactory.CUT.getId(),
        ActionFactory.COPY.getId(),
        ActionFactory.PASTE.getId(),
        ActionFactory.DELETE.getId(),
        GEFActionConstants.DIRECT_EDIT,
        DiagramActions.PROPERTIES,
        DiagramActions.ARRANGE,
        DiagramActions.FIT,
        DiagramActions.PNG,
        DiagramActions.SVG
    };

    private final ActionRegistry actions;

    SheetMenu(EditPartViewer viewer, ActionRegistry actions) {
        super(viewer);
        this.actions = actions;
    }

    @Override
    public void buildContextMenu(IMenuManager menu) {
        GEFActionConstants.addStandardActionGroups(menu);
        for (String id : ACTIONS) {
            IAction action = actions.getAction(id);
            if (action != null) {
                menu.appendToGroup(GEFActionConstants.GROUP_EDIT, action);
            }
        }
    }
}
