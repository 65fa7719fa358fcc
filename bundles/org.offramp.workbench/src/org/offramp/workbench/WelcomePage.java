// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.offramp.ui.LateFocus;
import org.offramp.ui.Turns;
import org.offramp.ui.views.NoProperties;
import org.offramp.workbench.pages.PageCanvas;
import org.offramp.workbench.pages.PageReader;
import org.offramp.workbench.pages.PageText;

/** The first page: what can be done here, each step with a link that does it. */
public final class WelcomePage extends EditorPart {
    static final String ID = "org.offramp.workbench.welcome";
    private static final String TEXT = "welcome.html";

    private PageCanvas page;

    /** Its links are commands, as {@link Links} takes them. */
    static PageText text() {
        try (InputStream in = WelcomePage.class.getResourceAsStream(TEXT)) {
            return PageReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void open(IWorkbenchPage page) {
        try {
            page.openEditor(new WelcomeInput(), ID);
        } catch (PartInitException e) {
            ILog.of(WelcomePage.class).log(e.getStatus());
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new PageCanvas(parent, link -> Links.follow(link, getSite()));
        new Turns(page.control()).add(() -> page.show(text()));
    }

    @Override
    public void setFocus() {
        LateFocus.give(page.control(), () -> getSite().getPage().getActivePart() == this, page.control()::setFocus);
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new NoProperties()) : super.getAdapter(type);
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // there is nothing to save
    }

    @Override
    public void doSaveAs() {
        // there is nothing to save
    }
}
