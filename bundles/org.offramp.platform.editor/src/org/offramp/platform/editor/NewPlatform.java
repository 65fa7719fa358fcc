// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.ui.IWorkbenchPage;
import org.offramp.ui.wizards.NewFile;
import org.offramp.ui.wizards.NewFileWizard;

/** Makes a file for a platform. */
public final class NewPlatform extends NewFile {
    @Override
    protected NewFileWizard wizard(IWorkbenchPage window, Optional<IContainer> chosen) {
        return new NewPlatformWizard(window, new NewPlatformPage(chosen));
    }
}
