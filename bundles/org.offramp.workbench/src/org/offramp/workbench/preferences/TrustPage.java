// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.preferences;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.offramp.api.plugins.PluginStore;
import org.offramp.api.plugins.TrustedSigner;
import org.offramp.workbench.Services;
import org.offramp.workbench.files.FileChooser;
import org.offramp.workbench.files.FileChooser.Question;

/** Whose plug-ins are accepted, and a way to accept somebody else's. */
public final class TrustPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int[] WIDTHS = {240, 240, 180};
    private static final String[] TITLES = {"Signer", "SHA-256 of the certificate", "Valid until"};

    private static final List<String> CERTIFICATES = List.of("*.pem;*.crt;*.cer;*.der", "*");

    private Table table;

    public TrustPage() {
        noDefaultAndApplyButton();
        setDescription("Plug-ins of these signers are accepted, by offramp plugin install too.");
    }

    @Override
    public void init(IWorkbench workbench) {
        // the plug-ins' service is asked when the page is shown
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite column = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        column.setLayout(layout);
        table = new Table(column, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        for (int i = 0; i < TITLES.length; i++) {
            TableColumn each = new TableColumn(table, SWT.NONE);
            each.setText(TITLES[i]);
            each.setWidth(WIDTHS[i]);
        }
        Button trust = new Button(column, SWT.PUSH);
        trust.setText("&Trust a Certificate...");
        trust.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> choose()));
        background("Reading the trusted signers", PluginStore::trusted);
        return column;
    }

    private void choose() {
        Path home = Path.of(System.getProperty("user.home"));
        FileChooser.choose(getShell(), new Question("Trust a Certificate", home, CERTIFICATES))
                .ifPresent(chosen -> background("Trusting " + chosen, store -> {
                    store.trust(chosen);
                    return store.trusted();
                }));
    }

    private void background(String what, Services.Work<PluginStore, List<TrustedSigner>> work) {
        Job.create(what, monitor -> {
                    try {
                        List<TrustedSigner> trusted = Services.use(PluginStore.class, work);
                        later(() -> show(trusted));
                        return Status.OK_STATUS;
                    } catch (IOException | RuntimeException e) { // said on the page, not in a dialog of the job's
                        later(() -> MessageDialog.openError(getShell(), what, String.valueOf(e.getMessage())));
                        return Status.CANCEL_STATUS;
                    }
                })
                .schedule();
    }

    private void later(Runnable work) {
        table.getDisplay().asyncExec(() -> {
            if (!table.isDisposed()) {
                work.run();
            }
        });
    }

    private void show(List<TrustedSigner> trusted) {
        table.removeAll();
        for (TrustedSigner signer : trusted) {
            new TableItem(table, SWT.NONE).setText(new String[] {
                signer.subject(), signer.sha256(), signer.validUntil().toString()
            });
        }
    }
}
