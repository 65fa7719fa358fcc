// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.files;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks by the dialog of the desktop. */
final class DesktopFileChooser implements FileChooser {
    @Override
    public Optional<Path> ask(Shell over, Question question) {
        return Optional.ofNullable(question.patterns().isEmpty() ? folder(over, question) : file(over, question))
                .map(Path::of);
    }

    private static @Nullable String folder(Shell over, Question question) {
        DirectoryDialog dialog = new DirectoryDialog(over);
        dialog.setText(question.title());
        dialog.setFilterPath(question.folder().toString());
        return dialog.open();
    }

    private static @Nullable String file(Shell over, Question question) {
        FileDialog dialog = new FileDialog(over, SWT.OPEN);
        dialog.setText(question.title());
        dialog.setFilterPath(question.folder().toString());
        dialog.setFilterExtensions(question.patterns().toArray(String[]::new));
        return dialog.open();
    }
}
