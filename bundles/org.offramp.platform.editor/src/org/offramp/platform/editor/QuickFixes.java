// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** The repairs of a problem, done in its editor, where they can be undone. */
public final class QuickFixes implements IMarkerResolutionGenerator {
    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return repairs(marker).map(repairs -> repairs.fixes(finding(marker))).orElse(List.of()).stream()
                .map(fix -> new Resolution(fix.label()))
                .toArray(IMarkerResolution[]::new);
    }

    private static String finding(IMarker marker) {
        return marker.getAttribute(ProblemMarkers.FINDING, "");
    }

    private static Optional<Repairs> repairs(IMarker marker) {
        IWorkbenchPage page =
                PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        try {
            IEditorPart part = IDE.openEditor(page, marker, false);
            return part instanceof PlatformEditor editor ? editor.repairs() : Optional.empty();
        } catch (PartInitException e) {
            ILog.of(QuickFixes.class).log(e.getStatus());
            return Optional.empty();
        }
    }

    private record Resolution(String label) implements IMarkerResolution {
        @Override
        public @Nullable String getLabel() {
            return label;
        }

        @Override
        public void run(IMarker marker) {
            repairs(marker).ifPresent(repairs -> repairs.fix(finding(marker), label));
        }
    }
}
