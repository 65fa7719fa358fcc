// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Asks for a file or folder that exists; a service of this type is asked in place of the desktop's dialog. */
public interface FileChooser {
    /**
     * What is asked for.
     *
     * @param title of the dialog
     * @param folder where to begin
     * @param patterns of names such as {@code *.platform}, the usual one first; without any, a folder is asked for
     */
    record Question(String title, Path folder, List<String> patterns) {
        public Question {
            patterns = List.copyOf(patterns);
        }
    }

    /** Empty when the user doesn't want to. On the display's thread. */
    Optional<Path> ask(Shell over, Question question);

    /** Asks now. */
    static Optional<Path> choose(Shell over, Question question) {
        BundleContext context = FrameworkUtil.getBundle(FileChooser.class).getBundleContext();
        ServiceReference<FileChooser> reference = context.getServiceReference(FileChooser.class);
        FileChooser service = reference == null ? null : context.getService(reference);
        return (service == null ? new DesktopFileChooser() : service).ask(over, question);
    }
}
