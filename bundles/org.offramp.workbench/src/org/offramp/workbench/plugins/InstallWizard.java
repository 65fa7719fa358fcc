// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.InstalledPlugin;
import org.offramp.api.plugins.PluginStore;
import org.offramp.workbench.Services;
import org.offramp.workbench.plugins.SourceContents.Agreement;

/** Installs processors, and whatever else plug-ins bring. */
final class InstallWizard extends Wizard {
    private final SourcePage page = new SourcePage();

    InstallWizard() {
        setWindowTitle("Install Processors");
        setNeedsProgressMonitor(true);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Installing installing = new Installing(page.contents(), page.agreement());
        try {
            getContainer().run(true, false, installing::run);
        } catch (InvocationTargetException e) {
            page.setErrorMessage(e.getCause().getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        MessageDialog.openInformation(getShell(), "Install Processors", installing.news());
        return true;
    }

    /** What was agreed to: trust first, then installation. */
    private static final class Installing {
        private final SourceContents contents;
        private final Agreement agreement;
        private List<InstalledPlugin> installed = List.of();

        Installing(SourceContents contents, Agreement agreement) {
            this.contents = contents;
            this.agreement = agreement;
        }

        void run(IProgressMonitor monitor) throws InvocationTargetException {
            monitor.beginTask("Installing...", IProgressMonitor.UNKNOWN);
            try {
                installed = Services.use(PluginStore.class, this::install);
            } catch (BadInputException | IOException e) {
                throw new InvocationTargetException(e);
            }
        }

        private List<InstalledPlugin> install(PluginStore store) throws IOException {
            for (String sha256 : agreement.trusted()) {
                store.trust(contents.source(), sha256);
            }
            return store.install(contents.source(), agreement.rule());
        }

        String news() {
            return installed.stream().map(PluginWords::news).collect(Collectors.joining("\n"));
        }
    }
}
