// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.io.IOException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** Entry point of the desktop product. */
public final class WorkbenchApplication implements IApplication {
    private static final Integer CANNOT_START = 4;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display;
        try {
            display = PlatformUI.createDisplay();
        } catch (SWTError e) {
            return refuse("no window can be opened (" + e.getMessage()
                    + "). Maybe there is no display: start it in a desktop session, or with ssh -X.");
        } catch (UnsatisfiedLinkError e) {
            return refuse("the window toolkit is missing: install GTK 3 (Debian: apt-get install libgtk-3-0). "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
        try {
            return run(display);
        } finally {
            display.dispose();
        }
    }

    private static Object run(Display display) throws IOException {
        Location workspace = Platform.getInstanceLocation();
        // the UI tests' launcher has locked its workspace already
        if (workspace.getURL() == null || !workspace.isLocked() && !workspace.lock()) {
            return refuse(
                    "the workspace " + workspace.getURL()
                            + " is in use. Maybe another workbench is open: close it, or take another one with --workspace DIR.");
        }
        new Preloading(display).schedule();
        int code = PlatformUI.createAndRunWorkbench(display, new OfframpAdvisor());
        return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    }

    private static Object refuse(String reason) {
        System.err.println("offramp: " + reason);
        return CANNOT_START;
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            IWorkbench workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().syncExec(workbench::close);
        }
    }
}
