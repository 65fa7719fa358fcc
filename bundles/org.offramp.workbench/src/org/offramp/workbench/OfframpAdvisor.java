// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.AbstractStatusHandler;
import org.eclipse.ui.statushandlers.WorkbenchErrorHandler;
import org.offramp.workbench.preferences.RunSettings;
import org.offramp.workbench.preferences.SettingsStore;
import org.offramp.workbench.running.Leaving;
import org.offramp.workbench.running.Resuming;

/** What Offramp decides about Eclipse's workbench: its windows, its perspective, and that its workspace is kept. */
final class OfframpAdvisor extends WorkbenchAdvisor {
    private final AbstractStatusHandler errors = new WorkbenchErrorHandler();

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
        IDE.registerAdapters(); // the navigator's words and pictures for projects and files
        ResourceImages.declare(configurer);
        new RunSettings(SettingsStore.open()).limitThreads();
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return OfframpPerspective.ID;
    }

    @Override
    public IWorkspaceRoot getDefaultPageInput() {
        return ResourcesPlugin.getWorkspace().getRoot();
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WindowAdvisor(configurer);
    }

    @Override
    public AbstractStatusHandler getWorkbenchErrorHandler() {
        return errors;
    }

    @Override
    public void postStartup() {
        Resuming.offer(window());
    }

    @Override
    public boolean preShutdown() {
        return Leaving.isAllowed(window().getShell());
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    @Override
    public void postShutdown() {
        try {
            ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
        } catch (CoreException e) {
            ILog.of(OfframpAdvisor.class).log(e.getStatus());
        }
    }
}
