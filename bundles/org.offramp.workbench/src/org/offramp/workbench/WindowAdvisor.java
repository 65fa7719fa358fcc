// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** A window of the workbench; the first one of an empty workspace welcomes. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Point LARGEST = new Point(1680, 1050);

    WindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new MenuAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(size());
        window.setTitle("Offramp");
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowMenuBar(true);
    }

    /** As large as the screen, within reason. */
    private static Point size() {
        Rectangle screen = Display.getCurrent().getPrimaryMonitor().getClientArea();
        return new Point(Math.min(screen.width, LARGEST.x), Math.min(screen.height, LARGEST.y));
    }

    @Override
    public void postWindowOpen() {
        boolean nothingYet = ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0;
        if (nothingYet) {
            WelcomePage.open(getWindowConfigurer().getWindow().getActivePage());
        }
    }
}
