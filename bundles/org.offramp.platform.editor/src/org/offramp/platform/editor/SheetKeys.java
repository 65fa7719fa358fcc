// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Map;
import org.eclipse.draw2d.geometry.Dimension;
import org.eclipse.gef.KeyHandler;
import org.eclipse.gef.KeyStroke;
import org.eclipse.gef.ui.actions.ActionRegistry;
import org.eclipse.gef.ui.actions.GEFActionConstants;
import org.eclipse.jface.action.IAction;
import org.eclipse.swt.SWT;

/** What the keys of the sheet do beyond those of the whole workbench and of GEF's viewer. */
final class SheetKeys {
    private static final Map<Integer, Dimension> ARROWS = Map.of(
            SWT.ARROW_LEFT, new Dimension(-1, 0),
            SWT.ARROW_RIGHT, new Dimension(1, 0),
            SWT.ARROW_UP, new Dimension(0, -1),
            SWT.ARROW_DOWN, new Dimension(0, 1));
    private static final char CONTROL_L = 'L' - '@';

    private final KeyHandler keys = new KeyHandler();
    private final ActionRegistry actions;

    private SheetKeys(ActionRegistry actions) {
        this.actions = actions;
    }

    static KeyHandler of(ActionRegistry actions, DiagramContext context, Sheet sheet) {
        SheetKeys all = new SheetKeys(actions);
        all.toActions();
        ARROWS.forEach((key, direction) -> {
            all.put('\0', key, SWT.MOD1 | SWT.MOD2, StepAction.move(context, sheet, direction));
            all.put('\0', key, SWT.MOD3 | SWT.MOD2, StepAction.resize(context, sheet, direction));
        });
        return all.keys;
    }

    private void toActions() {
        put('\0', SWT.F2, 0, GEFActionConstants.DIRECT_EDIT);
        put('\0', SWT.INSERT, 0, DiagramActions.ADD);
        put(CONTROL_L, 'l', SWT.MOD1, DiagramActions.LINK);
        put(SWT.CR, SWT.CR, 0, DiagramActions.PROPERTIES);
        put(SWT.CR, SWT.KEYPAD_CR, 0, DiagramActions.PROPERTIES);
        put('0', '0', SWT.MOD1, DiagramActions.FIT);
        for (int with : new int[] {0, SWT.MOD1}) {
            put('+', SWT.KEYPAD_ADD, with, GEFActionConstants.ZOOM_IN);
            put('-', SWT.KEYPAD_SUBTRACT, with, GEFActionConstants.ZOOM_OUT);
        }
        // wherever the keyboard has its plus
        put('+', '=', SWT.MOD1 | SWT.MOD2, GEFActionConstants.ZOOM_IN);
        put('+', '+', SWT.MOD1, GEFActionConstants.ZOOM_IN);
    }

    private void put(char character, int key, int with, String action) {
        put(character, key, with, actions.getAction(action));
    }

    private void put(char character, int key, int with, IAction action) {
        keys.put(KeyStroke.getPressed(character, key, with), action);
    }
}
