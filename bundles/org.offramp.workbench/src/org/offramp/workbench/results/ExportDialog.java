// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks what to take away, and where to. */
final class ExportDialog extends Dialog {
    private static final int WIDTH = 420;

    private final List<Export> exports;
    private Path folder;
    private Combo what;
    private Text where;
    private Label said;
    private Optional<Export> chosen = Optional.empty();
    private Path target;

    /** @param folder where exports go if nothing else is said */
    ExportDialog(Shell shell, List<Export> exports, Path folder) {
        super(shell);
        this.exports = exports;
        this.folder = folder;
        this.target = folder;
    }

    /** What was asked for; empty when nothing was. */
    Optional<Export> chosen() {
        return chosen;
    }

    Path target() {
        return target;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Export");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        label(area, "What");
        what = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
        what.setItems(exports.stream().map(Export::name).toArray(String[]::new));
        what.select(0);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(what);
        label(area, "Where to");
        where = new Text(area, SWT.SINGLE | SWT.BORDER);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(where);
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("Folder...");
        browse.addListener(SWT.Selection, event -> browse());
        said = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(said);
        what.addListener(SWT.Selection, event -> propose());
        where.addListener(SWT.Modify, event -> check());
        return area;
    }

    private static void label(Composite area, String text) {
        new Label(area, SWT.NONE).setText(text);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Export", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        propose();
    }

    private void propose() {
        where.setText(folder.resolve(export().usualName()).toString());
        where.setSelection(where.getText().length());
    }

    private void browse() {
        DirectoryDialog dialog = new DirectoryDialog(getShell());
        dialog.setFilterPath(folder.toString());
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(to -> {
            folder = to;
            propose();
        });
    }

    private Export export() {
        return exports.get(Math.max(0, what.getSelectionIndex()));
    }

    /** Says what would happen, and refuses what can't. */
    private void check() {
        Optional<Path> path = path();
        boolean usable = path.filter(each -> each.getParent() != null && Files.isDirectory(each.getParent()))
                .isPresent();
        said.setText(
                !usable
                        ? "Name a file or folder in a folder that is there."
                        : path.filter(Files::isRegularFile).isPresent()
                                ? "The file is there already, and will be replaced."
                                : "A picture's name ends with .png or .svg.");
        getButton(IDialogConstants.OK_ID).setEnabled(usable);
    }

    private Optional<Path> path() {
        try {
            return Optional.of(Path.of(where.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void okPressed() {
        chosen = Optional.of(export());
        target = path().orElseThrow();
        super.okPressed();
    }
}
