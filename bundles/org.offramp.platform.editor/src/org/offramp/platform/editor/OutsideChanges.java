// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** What an editor does when its file is changed or deleted by someone else. */
final class OutsideChanges {
    private final PlatformEditor editor;
    private final Shell shell;
    private Optional<FileWatch> watch = Optional.empty();

    OutsideChanges(PlatformEditor editor) {
        this.editor = editor;
        this.shell = editor.getSite().getShell();
    }

    /**
     * Watches this file from now on, and no other.
     *
     * @param known what was in it when the editor itself has read or written it
     */
    void follow(PlatformSource source, byte[] known) {
        close();
        watch = Optional.of(new FileWatch(source, known, shell.getDisplay(), this::noticed));
    }

    /** Looks at files outside of the workspace too, whose changes nobody tells. */
    void look() {
        watch.ifPresent(FileWatch::look);
    }

    private void noticed(FileWatch.Change change) {
        if (!editor.isShown()) {
            return;
        }
        if (change == FileWatch.Change.CHANGED) {
            if (!editor.isDirty() || agrees()) {
                editor.reload();
            }
        } else if (!editor.isDirty()) {
            editor.getSite().getPage().closeEditor(editor, false);
        }
    }

    private boolean agrees() {
        return MessageDialog.openQuestion(
                shell,
                editor.getPartName(),
                "The file has changed outside of this editor. Read it again, and lose what was changed here?");
    }

    void close() {
        watch.ifPresent(FileWatch::close);
    }
}
