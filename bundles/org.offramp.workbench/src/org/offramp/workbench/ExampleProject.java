// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.offramp.api.conversion.Demo;
import org.offramp.workbench.conversion.ExampleConversion;

/** A project with all that a first conversion needs, written by the {@link Demo} service. */
final class ExampleProject {
    private static final String NAME = "Heartbeats";

    /** Makes it, beside an earlier one if there is one, and gives its platform. Takes seconds: for a job. */
    IFile make(IProgressMonitor monitor) throws CoreException {
        SubMonitor steps = SubMonitor.convert(monitor, 3);
        IProject project = unused();
        project.create(steps.split(1));
        project.open(steps.split(1));
        Path platform = write(project.getLocation().toPath());
        project.refreshLocal(IResource.DEPTH_INFINITE, steps.split(1));
        return project.getFile(platform.getFileName().toString());
    }

    private static IProject unused() {
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        IProject project = root.getProject(NAME);
        for (int number = 2; project.exists(); number++) {
            project = root.getProject(NAME + " " + number);
        }
        return project;
    }

    private static Path write(Path folder) throws CoreException {
        try {
            return Services.use(Demo.class, demo -> {
                Demo.Input input = demo.write(folder);
                ExampleConversion.write(input, folder);
                return input.platform();
            });
        } catch (IOException e) {
            throw new CoreException(
                    Status.error("The example can't be written to " + folder + ": " + e.getMessage(), e));
        }
    }
}
