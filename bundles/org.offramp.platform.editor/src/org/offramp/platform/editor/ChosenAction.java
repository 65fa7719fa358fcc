// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.ui.actions.SelectionAction;
import org.eclipse.ui.IWorkbenchPart;

/** Something to do with the elements that are selected. */
final class ChosenAction extends SelectionAction {
    private final Predicate<Collection<?>> possible;
    private final Consumer<Collection<?>> work;

    ChosenAction(
            IWorkbenchPart part,
            String id,
            String text,
            Predicate<Collection<?>> possible,
            Consumer<Collection<?>> work) {
        super(part);
        setId(id);
        setText(text);
        setLazyEnablementCalculation(false);
        this.possible = possible;
        this.work = work;
    }

    private List<Object> chosen() {
        List<Object> chosen = new ArrayList<>();
        for (Object each : getSelectedObjects()) {
            if (each instanceof EditPart part) {
                chosen.add(part.getModel());
            }
        }
        return chosen;
    }

    @Override
    protected boolean calculateEnabled() {
        return possible.test(chosen());
    }

    @Override
    public void run() {
        work.accept(chosen());
        update();
    }
}
