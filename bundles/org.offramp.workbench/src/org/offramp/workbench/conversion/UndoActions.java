// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.actions.ActionFactory;

/** Undo and redo of the workbench's menu, for whatever document is edited. */
final class UndoActions {
    private final Supplier<Optional<ConversionDocument>> document;
    private final Action undo = new Action("Undo") {
        @Override
        public void run() {
            document.get().filter(ConversionDocument::canUndo).ifPresent(ConversionDocument::undo);
        }
    };
    private final Action redo = new Action("Redo") {
        @Override
        public void run() {
            document.get().filter(ConversionDocument::canRedo).ifPresent(ConversionDocument::redo);
        }
    };

    UndoActions(IActionBars bars, Supplier<Optional<ConversionDocument>> document) {
        this.document = document;
        bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
        bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
        refresh();
    }

    void refresh() {
        undo.setEnabled(document.get().filter(ConversionDocument::canUndo).isPresent());
        redo.setEnabled(document.get().filter(ConversionDocument::canRedo).isPresent());
    }
}
