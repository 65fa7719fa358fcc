// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.help;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;

/** Shows one page after the other, and goes back. */
public final class HelpView extends ViewPart {
    public static final String ID = "org.offramp.workbench.help";

    private final HelpPages pages = new HelpPages();
    private final Deque<String> visited = new ArrayDeque<>();
    private final Action back = new Action("Back") {
        @Override
        public void run() {
            goBack();
        }
    };
    private Display display;
    private HelpCanvas canvas;

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        canvas = new HelpCanvas(parent, this::open);
        ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
        back.setImageDescriptor(images.getImageDescriptor(ISharedImages.IMG_TOOL_BACK));
        back.setToolTipText("Back to the page before (Alt+Left)");
        Action contents = new Action("Contents") {
            @Override
            public void run() {
                open(HelpPages.FIRST);
            }
        };
        contents.setImageDescriptor(images.getImageDescriptor(ISharedImages.IMG_ETOOL_HOME_NAV));
        contents.setToolTipText("All pages");
        getViewSite().getActionBars().getToolBarManager().add(back);
        getViewSite().getActionBars().getToolBarManager().add(contents);
        open(HelpPages.FIRST);
    }

    /** Shows the page with this name, such as {@code energy.html}. */
    void open(String page) {
        if (!page.equals(visited.peek())) {
            visited.push(page);
        }
        back.setEnabled(visited.size() > 1);
        Job.createSystem("Reading help", (ICoreRunnable) monitor -> read(page)).schedule();
    }

    private void read(String page) {
        try {
            HelpText text = pages.read(page);
            display.asyncExec(() -> show(page, text));
        } catch (IOException e) {
            ILog.of(HelpView.class).log(Status.error("The page " + page + " can't be shown", e));
        }
    }

    /** Unless the reader has gone on since it was asked for. */
    private void show(String page, HelpText text) {
        if (!canvas.isDisposed() && page.equals(visited.peek())) {
            canvas.show(text);
        }
    }

    private void goBack() {
        if (visited.size() > 1) {
            visited.pop();
            open(visited.element());
        }
    }

    @Override
    public void setFocus() {
        canvas.setFocus();
    }
}
