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
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.offramp.ui.LateFocus;
import org.offramp.ui.Turns;
import org.offramp.ui.views.NoProperties;
import org.offramp.workbench.pages.PageCanvas;
import org.offramp.workbench.pages.PageText;

/** Shows one page after the other, goes back, and looks for words. */
public final class HelpView extends ViewPart {
    public static final String ID = "org.offramp.workbench.help";

    /** Before the words that are looked for: what is found is visited like a page. */
    private static final String SEARCH = "search:";

    private final HelpPages pages = new HelpPages();
    private final Deque<String> visited = new ArrayDeque<>();
    private final Action back = action("Back", this::goBack);
    private Display display;
    private Text search;
    private PageCanvas canvas;

    private static Action action(String name, Runnable work) {
        return new Action(name) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    @Override
    public void createPartControl(Composite parent) {
        display = parent.getDisplay();
        Composite column = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(column);
        search = new Text(column, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search the help (Ctrl+F)");
        search.addModifyListener(event -> search());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        canvas = new PageCanvas(column, this::open);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        new Turns(column).add(this::fillToolBar);
        open(HelpPages.FIRST);
    }

    private void fillToolBar() {
        ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
        back.setImageDescriptor(images.getImageDescriptor(ISharedImages.IMG_TOOL_BACK));
        back.setToolTipText("Back to the page before (Alt+Left)");
        Action contents = action("Contents", () -> open(HelpPages.FIRST));
        contents.setImageDescriptor(images.getImageDescriptor(ISharedImages.IMG_ETOOL_HOME_NAV));
        contents.setToolTipText("All pages");
        IToolBarManager bar = getViewSite().getActionBars().getToolBarManager();
        bar.add(back);
        bar.add(contents);
        getViewSite().getActionBars().updateActionBars();
        IHandlerService handlers = getSite().getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.NAVIGATE_BACKWARD_HISTORY, new ActionHandler(back));
        handlers.activateHandler(
                IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE,
                new ActionHandler(action("Search", search::setFocus)));
    }

    private void search() {
        String words = search.getText().strip();
        if (!words.isEmpty()) {
            if (visited.element().startsWith(SEARCH)) {
                visited.pop(); // one letter less
            }
            open(SEARCH + words);
        }
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
            PageText text = page.startsWith(SEARCH)
                    ? new HelpSearch(pages.all()).find(page.substring(SEARCH.length()))
                    : pages.read(page);
            display.asyncExec(() -> show(page, text));
        } catch (IOException e) {
            ILog.of(HelpView.class).log(Status.error("The page " + page + " can't be shown", e));
        }
    }

    /** Unless the reader has gone on since it was asked for. */
    private void show(String page, PageText text) {
        if (!canvas.control().isDisposed() && page.equals(visited.peek())) {
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
        LateFocus.give(canvas.control(), () -> getSite().getPage().getActivePart() == this, canvas.control()::setFocus);
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new NoProperties()) : super.getAdapter(type);
    }
}
