// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.ui.IWorkbenchPage;
import org.offramp.request.RequestFactory;
import org.offramp.request.io.JobWriter;
import org.offramp.ui.wizards.NewFile;
import org.offramp.ui.wizards.NewFilePage;
import org.offramp.ui.wizards.NewFileWizard;

/** Makes an empty conversion and opens it. */
public final class NewConversion extends NewFile {
    @Override
    protected NewFileWizard wizard(IWorkbenchPage window, Optional<IContainer> chosen) {
        NewFilePage page = new NewFilePage(
                "Conversion",
                "Says what to convert, for which platform and within which limits.",
                "conversion",
                chosen);
        return new NewFileWizard(window, page) {
            @Override
            protected byte[] content() {
                return new JobWriter().toBytes(RequestFactory.eINSTANCE.createConversion());
            }
        };
    }
}
