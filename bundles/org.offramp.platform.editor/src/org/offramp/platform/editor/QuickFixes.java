// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jdt.annotation.Nullable;
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
        return marker.getAttribute(ProblemMarkers.FIXES, "")
                .lines()
                .map(Resolution::new)
                .toArray(IMarkerResolution[]::new);
    }

    private record Resolution(String label) implements IMarkerResolution {
        @Override
        public @Nullable String getLabel() {
            return label;
        }

        /** Opens the platform, if it isn't open, and repairs it there, so that it can be undone. */
        @Override
        public void run(IMarker marker) {
            String sentence = marker.getAttribute(ProblemMarkers.FINDING, "");
            IWorkbenchPage page =
                    PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
            try {
                if (IDE.openEditor(page, marker, false) instanceof PlatformEditor editor) {
                    editor.whenDrawn(drawing -> new Repairs(drawing.context()).fix(sentence, label));
                }
            } catch (PartInitException e) {
                ILog.of(QuickFixes.class).log(e.getStatus());
            }
        }
    }
}
