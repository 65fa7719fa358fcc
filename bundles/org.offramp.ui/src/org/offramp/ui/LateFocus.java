// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.widgets.Control;

/**
 * Gives the focus to what is inside a part after the part was activated. Given at once it activates the part once more,
 * within its own activation: menus, tool bars and views follow twice.
 */
public final class LateFocus {
    private LateFocus() {}

    /**
     * @param part without which nothing needs the focus
     * @param isActive whether the part is active still
     * @param give gives it
     */
    public static void give(Control part, BooleanSupplier isActive, Runnable give) {
        part.getDisplay().asyncExec(() -> {
            if (!part.isDisposed() && isActive.getAsBoolean()) {
                give.run();
            }
        });
    }
}
