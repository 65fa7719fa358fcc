// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.offramp.api.plugins.OfferedPlugin;
import org.offramp.workbench.plugins.SourceContents.Agreement;

/** Where plug-ins are taken from, what is there, and what the user agrees to. */
final class SourcePage extends WizardPage {
    private static final String DESCRIPTION =
            "A jar, or a p2 site as folder or zip. All products of yours share what is installed.";

    private final SourceLook look = new SourceLook(this::found, this::failed);
    private SourceContents contents = SourceContents.NONE;
    private Text source;
    private RowTable<OfferedPlugin> table;
    private AgreementArea agreement;

    SourcePage() {
        super("source", "Install processors", null);
        setDescription(DESCRIPTION);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).applyTo(page);
        new Label(page, SWT.NONE).setText("&From:");
        source = new Text(page, SWT.BORDER);
        source.setMessage("drop or choose a jar, a zip or a folder");
        source.addModifyListener(event -> sourceChanged());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(source);
        button(page, "&Jar or Zip...", this::chooseFile);
        button(page, "F&older...", this::chooseFolder);
        table = new RowTable<>(page, OfferedPlugin.class, PluginWords::details, row -> {})
                .column("Plug-in", 3, OfferedPlugin::id)
                .column("Version", 1, OfferedPlugin::version)
                .column("Vendor", 2, OfferedPlugin::vendor)
                .column("Brings", 3, plugin -> String.join(", ", plugin.brings()))
                .column("Signature", 4, PluginWords::signature);
        GridDataFactory.fillDefaults().grab(true, true).span(4, 1).applyTo(table.control());
        agreement = new AgreementArea(page, this::judge);
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).applyTo(agreement.control());
        takeDrops(page);
        setControl(page);
    }

    private static void button(Composite parent, String label, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> pressed.run());
    }

    private void chooseFile() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText("Choose a plug-in or an archive of a site");
        dialog.setFilterExtensions(new String[] {"*.jar;*.zip", "*"});
        Optional.ofNullable(dialog.open()).ifPresent(source::setText);
    }

    private void chooseFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setText("Choose the folder of a p2 site");
        Optional.ofNullable(dialog.open()).ifPresent(source::setText);
    }

    private void takeDrops(Composite page) {
        DropTarget target = new DropTarget(page, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(new Transfer[] {FileTransfer.getInstance()});
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files && files.length > 0) {
                    source.setText(files[0]);
                }
            }
        });
    }

    private void sourceChanged() {
        show(SourceContents.NONE);
        setErrorMessage(null);
        boolean isGiven = !source.getText().isBlank();
        setMessage(isGiven ? "Looking into it..." : DESCRIPTION);
        if (isGiven) {
            look.at(source.getText().strip());
        } else {
            look.cancel();
        }
    }

    private void found(SourceContents what) {
        onDisplay(() -> {
            show(what);
            judge();
        });
    }

    private void failed(String reason) {
        onDisplay(() -> setErrorMessage(reason));
    }

    private void onDisplay(Runnable work) {
        if (!source.isDisposed()) {
            source.getDisplay().asyncExec(() -> {
                if (!source.isDisposed()) {
                    work.run();
                }
            });
        }
    }

    private void show(SourceContents what) {
        contents = what;
        setPageComplete(false);
        table.show(what.refused().isEmpty() ? what.plugins() : refusedFirst(what));
        agreement.ask(what);
    }

    private static List<OfferedPlugin> refusedFirst(SourceContents what) {
        List<OfferedPlugin> rows = new ArrayList<>(what.refused());
        what.plugins().stream().filter(plugin -> !rows.contains(plugin)).forEach(rows::add);
        return rows;
    }

    /** After each agreement. */
    private void judge() {
        String verdict = contents.verdict(agreement.agreement());
        boolean isRefused = !contents.refused().isEmpty();
        setErrorMessage(isRefused ? verdict : null);
        setMessage(verdict, contents.isInstallable(agreement.agreement()) ? NONE : WARNING);
        setPageComplete(contents.isInstallable(agreement.agreement()));
    }

    SourceContents contents() {
        return contents;
    }

    Agreement agreement() {
        return agreement.agreement();
    }
}
