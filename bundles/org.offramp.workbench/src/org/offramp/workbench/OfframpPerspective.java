// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.navigator.resources.ProjectExplorer;
import org.offramp.ui.views.OutlineView;
import org.offramp.ui.views.PropertiesView;
import org.offramp.workbench.help.HelpView;

/** Files and overview on the left, what is edited in the middle, problems and properties below. */
public final class OfframpPerspective implements IPerspectiveFactory {
    static final String ID = "org.offramp.workbench.perspective";
    private static final String LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.addView(ProjectExplorer.VIEW_ID, IPageLayout.LEFT, 0.2f, editors);
        layout.addView(OutlineView.ID, IPageLayout.BOTTOM, 0.65f, ProjectExplorer.VIEW_ID);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.7f, editors);
        below.addView(PropertiesView.ID);
        below.addView(IPageLayout.ID_PROBLEM_VIEW);
        below.addView(IPageLayout.ID_PROGRESS_VIEW);
        below.addPlaceholder(LOG);
        layout.createPlaceholderFolder("right", IPageLayout.RIGHT, 0.65f, editors)
                .addPlaceholder(HelpView.ID);
        for (String view : new String[] {
            ProjectExplorer.VIEW_ID,
            OutlineView.ID,
            PropertiesView.ID,
            IPageLayout.ID_PROBLEM_VIEW,
            IPageLayout.ID_PROGRESS_VIEW,
            HelpView.ID,
            LOG
        }) {
            layout.addShowViewShortcut(view);
        }
        layout.addNewWizardShortcut("org.offramp.platform.editor.new");
        layout.addNewWizardShortcut("org.offramp.workbench.conversion.new");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.project");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.folder");
        layout.addNewWizardShortcut("org.eclipse.ui.wizards.new.file");
    }
}
