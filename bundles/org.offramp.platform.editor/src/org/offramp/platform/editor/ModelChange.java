// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;
import org.eclipse.gef.commands.Command;

/** A change of the model that EMF records, so that it can be undone and done again. */
final class ModelChange extends Command {
    private final EObject root;
    private final Runnable change;
    private ChangeDescription reverse;

    /** @param root contains everything that the change touches */
    ModelChange(String label, EObject root, Runnable change) {
        super(label);
        this.root = root;
        this.change = change;
    }

    /** All of these changes of the same root, as one. */
    static ModelChange of(String label, List<ModelChange> changes) {
        return new ModelChange(label, changes.get(0).root, () -> changes.forEach(each -> each.change.run()));
    }

    @Override
    public void execute() {
        ChangeRecorder recorder = new ChangeRecorder(root);
        try {
            change.run();
        } finally {
            reverse = recorder.endRecording();
            recorder.dispose();
        }
    }

    @Override
    public void undo() {
        reverse.applyAndReverse();
    }

    @Override
    public void redo() {
        reverse.applyAndReverse();
    }
}
