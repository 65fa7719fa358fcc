// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Opens the results of a conversion. */
final class ResultsLink {
    private static final String EDITOR = "org.offramp.workbench.results";

    private ResultsLink() {}

    /** On the display's thread. */
    static void open(Path report) {
        IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(report.toUri());
        try {
            if (files.length > 0 && files[0].exists()) {
                IDE.openEditor(page, files[0], EDITOR);
            } else {
                IDE.openEditor(page, report.toUri(), EDITOR, true);
            }
        } catch (PartInitException e) {
            ILog.of(ResultsLink.class).log(e.getStatus());
        }
    }
}
