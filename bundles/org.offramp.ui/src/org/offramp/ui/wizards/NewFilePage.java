// SPDX-License-Identifier: EPL-2.0
package org.offramp.ui.wizards;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks in which folder a new file shall be, which needn't be there yet, and for its name. */
public class NewFilePage extends WizardPage {
    private final String extension;
    private final Optional<IContainer> chosen;
    private Combo folder;
    private Text name;

    /**
     * @param title the kind of file
     * @param description what such a file is for
     * @param extension of its name, without the dot
     * @param chosen the folder that is offered; else the first project is, or a new one
     */
    public NewFilePage(String title, String description, String extension, Optional<IContainer> chosen) {
        super(extension, title, null);
        this.extension = "." + extension;
        this.chosen = chosen;
        setDescription(description);
    }

    @Override
    public final void createControl(Composite parent) {
        Composite box = new Composite(parent, SWT.NONE);
        box.setLayout(new GridLayout(2, false));
        folder = combo(box, "F&older:", SWT.NONE, projects());
        folder.setText(chosen.map(NewFilePage::path)
                .or(() -> Arrays.stream(projects()).findFirst())
                .orElseGet(() -> getTitle() + "s"));
        new Label(box, SWT.NONE).setText("Na&me:");
        name = new Text(box, SWT.BORDER);
        name.setText("new");
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        addFields(box);
        folder.addModifyListener(typed -> validate());
        name.addModifyListener(typed -> validate());
        setControl(box);
        name.selectAll();
        name.setFocus();
        validate();
    }

    /** Adds what else is asked for, in two columns. */
    protected void addFields(Composite box) {}

    /** A list to choose from, with a label. */
    protected static final Combo combo(Composite box, String label, int style, String... items) {
        new Label(box, SWT.NONE).setText(label);
        Combo combo = new Combo(box, style);
        combo.setItems(items);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return combo;
    }

    private static String[] projects() {
        return Stream.of(workspace().getRoot().getProjects())
                .filter(IProject::isOpen)
                .map(IProject::getName)
                .toArray(String[]::new);
    }

    private static IWorkspace workspace() {
        return ResourcesPlugin.getWorkspace();
    }

    private static String path(IContainer container) {
        return container.getFullPath().makeRelative().toString();
    }

    private void validate() {
        Optional<String> problem = problem();
        setErrorMessage(problem.orElse(null));
        setPageComplete(problem.isEmpty());
    }

    private Optional<String> problem() {
        IStatus status = workspace().validatePath(folder().toString(), IResource.PROJECT | IResource.FOLDER);
        if (!status.isOK()) {
            return Optional.of("Folder: " + status.getMessage());
        }
        if (name().isBlank()) {
            return Optional.of("Name: give one");
        }
        status = workspace().validateName(name() + extension, IResource.FILE);
        if (!status.isOK()) {
            return Optional.of("Name: " + status.getMessage());
        }
        return file().exists()
                ? Optional.of(file().getName() + " exists already. Maybe give another name.")
                : Optional.empty();
    }

    private IPath folder() {
        return IPath.fromOSString(folder.getText().strip()).makeAbsolute();
    }

    /** Without extension. */
    public final String name() {
        String text = name.getText().strip();
        return text.endsWith(extension) ? text.substring(0, text.length() - extension.length()) : text;
    }

    /** That was asked for, once the page is complete. */
    public final IFile file() {
        return workspace().getRoot().getFile(folder().append(name() + extension));
    }
}
