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
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.offramp.ui.LateFocus;
import org.offramp.ui.Turns;
import org.offramp.workbench.parts.NoProperties;

/** The first page: what can be done here, each step with a link that does it. */
public final class WelcomePage extends EditorPart {
    static final String ID = "org.offramp.workbench.welcome";
    private static final String TEXT = """
        <form>
        <p>Offramp makes an early-exit network of your pretrained one and maps it to the processors you have.</p>
        <p><b>To try it</b></p>
        <li style="text" value="1."><a href="org.offramp.workbench.example">Make the example project</a>: \
        a network, its data, a platform and a conversion.</li>
        <li style="text" value="2.">Open <b>heartbeats.conversion</b> in the Project Explorer, and press <b>Run</b>.</li>
        <li style="text" value="3.">Press <b>Results</b>: choose a plan, move its thresholds, export it.</li>
        <p><b>With your own network</b></p>
        <li style="text" value="1."><a href="org.eclipse.ui.newWizard?newWizardId=org.offramp.platform.editor.new">Draw a platform</a>: \
        processors, memories and links. <a href="org.offramp.workbench.plugins.install">Install processors</a> \
        of vendors, if you have their plug-ins.</li>
        <li style="text" value="2."><a href="org.eclipse.ui.newWizard?newWizardId=org.offramp.workbench.conversion.new">Say what to convert</a>, \
        and within which limits. The same file runs on a build server with <b>offramp convert</b>.</li>
        <li style="text" value="3.">Results of earlier runs, and files from anywhere: \
        <a href="org.offramp.workbench.open">open a file</a>.</li>
        <p><b>To know more</b></p>
        <p><a href="org.offramp.workbench.help">Help</a> is about what is in front: press F1 anywhere. \
        Ctrl+3 finds every command, Ctrl+N makes something new, Ctrl+Z and Ctrl+Y undo and redo, \
        Ctrl+F7 goes from view to view. Threads, cache and the dark theme are in the \
        <a href="org.eclipse.ui.window.preferences?preferencePageId=org.offramp.workbench.preferences">preferences</a>.</p>
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
        new Turns(form).add(() -> form.setText("Welcome to Offramp"), this::makeText);
    }

    private void makeText() {
        TableWrapLayout layout = new TableWrapLayout();
        layout.leftMargin = 20;
        layout.topMargin = 20;
        form.getBody().setLayout(layout);
        FormText text = toolkit.createFormText(form.getBody(), true);
        text.setText(TEXT, true, false);
        text.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        text.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(
                (HyperlinkEvent e) -> Links.follow((String) e.getHref(), getSite())));
        form.reflow(true);
    }

    @Override
    public void setFocus() {
        LateFocus.give(form, () -> getSite().getPage().getActivePart() == this, form::setFocus);
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == IPropertySheetPage.class ? type.cast(new NoProperties()) : super.getAdapter(type);
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
