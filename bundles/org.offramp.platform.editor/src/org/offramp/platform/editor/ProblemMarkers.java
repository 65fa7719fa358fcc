// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.offramp.api.cost.SnapshotNote;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.Finding;

/** The findings of a platform in the Problems view; kept up to date in the background. */
final class ProblemMarkers {
    static final String TYPE = "org.offramp.platform.editor.problem";

    /** A finding's sentence, by which its quick fixes are found again. */
    static final String FINDING = "finding";

    /** The labels of its quick fixes, a line for each. */
    static final String FIXES = "fixes";

    private ProblemMarkers() {}

    /** Replaces what was shown before by what is wrong with an open platform. */
    static void show(IFile file, DiagramContext platform) {
        Repairs repairs = new Repairs(platform);
        replace(
                file,
                Stream.concat(
                                platform.findings().stream().map(each -> error(each, repairs.labels(each))),
                                platform.missing().stream().map(ProblemMarkers::warning))
                        .toList());
    }

    /** For a file that isn't an open platform. */
    static void clear(IFile file) {
        replace(file, List.of());
    }

    private static void replace(IFile file, List<Map<String, Object>> markers) {
        WorkspaceJob job = new WorkspaceJob("Problems of " + file.getName()) {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                if (file.exists()) {
                    file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
                    for (Map<String, Object> attributes : markers) {
                        file.createMarker(TYPE, attributes);
                    }
                }
                return Status.OK_STATUS;
            }
        };
        job.setRule(file);
        job.setSystem(true);
        job.schedule();
    }

    private static Map<String, Object> error(Finding finding, List<String> fixes) {
        return Map.of(
                IMarker.MESSAGE,
                finding.message() + ". " + finding.remedy(),
                IMarker.LOCATION,
                finding.place(),
                IMarker.SEVERITY,
                IMarker.SEVERITY_ERROR,
                FINDING,
                finding.toString(),
                FIXES,
                String.join("\n", fixes));
    }

    private static Map<String, Object> warning(Processor processor) {
        return Map.of(
                IMarker.MESSAGE,
                SnapshotNote.missing(processor) + " To convert for this platform, install the plug-in "
                        + SnapshotNote.plugin(processor) + ".",
                IMarker.LOCATION,
                "processor '" + processor.getName() + "'",
                IMarker.SEVERITY,
                IMarker.SEVERITY_WARNING);
    }
}
