// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** What an editor does when others change or delete its file: it reads it again, and asks where something is lost. */
final class OutsideChanges {
    private final PlatformEditor editor;
    private final Shell shell;
    private Optional<FileWatch> watch = Optional.empty();
    private boolean paused;

    OutsideChanges(PlatformEditor editor) {
        this.editor = editor;
        this.shell = editor.getSite().getShell();
    }

    /** Watches this file from now on, and no other. */
    void follow(PlatformSource source) {
        close();
        watch = Optional.of(new FileWatch(source, shell.getDisplay(), this::changed, this::deleted));
    }

    /** Until {@link #resume} the editor itself writes. */
    void pause() {
        paused = true;
    }

    void resume() {
        watch.ifPresent(FileWatch::accept);
        paused = false;
    }

    /** Looks at files outside of the workspace too, whose changes nobody tells. */
    void look() {
        watch.ifPresent(FileWatch::look);
    }

    private void changed() {
        if (!paused && editor.isShown() && (!editor.isDirty() || agrees())) {
            editor.reload();
        }
    }

    private boolean agrees() {
        return MessageDialog.openQuestion(
                shell,
                editor.getPartName(),
                "The file has changed outside of this editor. Read it again, and lose what was changed here?");
    }

    private void deleted() {
        if (editor.isShown() && !editor.isDirty()) {
            editor.getSite().getPage().closeEditor(editor, false);
        }
    }

    void close() {
        watch.ifPresent(FileWatch::close);
    }
}
