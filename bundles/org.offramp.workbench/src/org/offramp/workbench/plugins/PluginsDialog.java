// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.plugins;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.offramp.api.plugins.InstalledPlugin;

/** What is installed, kept up to date while it is open, and a way to remove it. */
final class PluginsDialog extends TitleAreaDialog {
    private static final int INSTALL = IDialogConstants.CLIENT_ID;
    private static final int REMOVE = IDialogConstants.CLIENT_ID + 1;
    private static final String TITLE = "Installed Processors";
    private static final String DESCRIPTION = "Plug-ins of vendors, which all products of yours share.";
    private static final String NOTHING = "There are none yet. Install takes them from a jar or a p2 site.";
    private static final int WIDE = 760;

    private final PluginList list = new PluginList(this::show, this::failed);
    private RowTable<InstalledPlugin> table;
    private Optional<InstalledPlugin> chosen = Optional.empty();
    private List<InstalledPlugin> shown = List.of();

    PluginsDialog(Shell parent) {
        super(parent);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TITLE);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite outer = (Composite) super.createDialogArea(parent);
        Composite page = new Composite(outer, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        table = new RowTable<>(page, InstalledPlugin.class, PluginWords::details, this::choose)
                .column("Plug-in", 3, InstalledPlugin::id)
                .column("Version", 1, InstalledPlugin::version)
                .column("Vendor", 2, InstalledPlugin::vendor)
                .column("State", 1, PluginWords::state)
                .column("Signed by", 3, plugin -> plugin.signer().orElse("nobody"));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDE, SWT.DEFAULT).applyTo(table.control());
        setTitle(TITLE);
        setMessage(DESCRIPTION);
        list.keep();
        return outer;
    }

    @Override
    protected void createButtonsForButtonBar(Composite bar) {
        createButton(bar, INSTALL, "&Install...", false);
        createButton(bar, REMOVE, "&Remove", false).setEnabled(false);
        createButton(bar, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        switch (button) {
            case INSTALL -> InstallProcessors.open(getShell());
            case REMOVE -> chosen.ifPresent(this::remove);
            default -> super.buttonPressed(button);
        }
    }

    private void choose(Optional<InstalledPlugin> plugin) {
        chosen = plugin;
        Optional.ofNullable(getButton(REMOVE)).ifPresent(button -> button.setEnabled(plugin.isPresent()));
    }

    private void remove(InstalledPlugin plugin) {
        boolean agreed = MessageDialog.openQuestion(
                getShell(),
                "Remove",
                "Remove " + plugin.id() + " " + plugin.version() + " of " + plugin.vendor()
                        + " from all products of yours? Platforms that use it will say what they miss.");
        if (agreed) {
            list.remove(plugin.id());
        }
    }

    private void show(List<InstalledPlugin> plugins) {
        if (!plugins.equals(shown) && !table.control().isDisposed()) {
            shown = plugins;
            table.show(plugins);
            choose(chosen.filter(plugins::contains));
        }
        setMessage(plugins.isEmpty() ? NOTHING : DESCRIPTION);
        setErrorMessage(null);
    }

    private void failed(String reason) {
        setErrorMessage(reason);
    }

    @Override
    public boolean close() {
        list.end();
        return super.close();
    }
}
