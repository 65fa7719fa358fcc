// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.files;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks by the dialog of the desktop. */
final class DesktopFileChooser implements FileChooser {
    @Override
    public Optional<Path> ask(Shell over, Question question) {
        FileDialog dialog = new FileDialog(over, SWT.OPEN);
        dialog.setText(question.title());
        dialog.setFilterPath(question.folder().toString());
        dialog.setFilterExtensions(question.patterns().toArray(String[]::new));
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }
}
