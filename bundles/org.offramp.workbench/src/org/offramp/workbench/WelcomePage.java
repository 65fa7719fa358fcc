// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormText;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.eclipse.ui.part.EditorPart;

/** The first page: what can be done here, each step with a link that does it. */
public final class WelcomePage extends EditorPart {
    static final String ID = "org.offramp.workbench.welcome";
    private static final String TEXT = """
        <form>
        <p>Offramp makes an early-exit network of your pretrained one and maps it to the processors you have.</p>
        <p><b>1.</b> <a href="org.offramp.workbench.example">Make the example project</a>: \
        a network, its data and a platform, ready to convert.</p>
        <p><b>2.</b> <a href="wizard:org.offramp.platform.editor.new">Draw a platform</a> of your own: \
        processors, memories and links.</p>
        <p><b>3.</b> <a href="wizard:">Make another file or project</a>.</p>
        <p>The keys: Ctrl+N makes something new, Ctrl+3 finds every command, F2 renames, Ctrl+Z and Ctrl+Y undo and redo, \
        Ctrl+F7 goes from view to view. The same files run on a build server with <b>offramp convert</b>.</p>
        </form>
        """;

    private FormToolkit toolkit;
    private ScrolledForm form;

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
        toolkit = new FormToolkit(parent.getDisplay());
        form = toolkit.createScrolledForm(parent);
        form.setText("Welcome to Offramp");
        toolkit.decorateFormHeading(form.getForm());
        TableWrapLayout layout = new TableWrapLayout();
        layout.leftMargin = 20;
        layout.topMargin = 20;
        form.getBody().setLayout(layout);
        FormText text = toolkit.createFormText(form.getBody(), true);
        text.setText(TEXT, true, false);
        text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        text.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(
                (HyperlinkEvent e) -> Links.follow((String) e.getHref(), getSite())));
    }

    @Override
    public void setFocus() {
        form.setFocus();
    }

    @Override
    public void dispose() {
        if (toolkit != null) {
            toolkit.dispose();
        }
        super.dispose();
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
