// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.offramp.hardware.io.ShippedPlatform;

/** Which project, which name, and what to begin with. */
final class NewPlatformPage extends WizardPage {
    private static final String EXTENSION = ".platform";
    private static final String EMPTY = "empty";

    private final Optional<String> chosen;
    private Combo project;
    private Text name;
    private Combo example;

    NewPlatformPage(Optional<String> chosen) {
        super("platform", "Platform", null);
        this.chosen = chosen;
        setDescription("Processors, memories and links that a network is mapped to.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite box = new Composite(parent, SWT.NONE);
        box.setLayout(new GridLayout(2, false));
        project = combo(box, "&Project:", SWT.NONE, projects());
        project.setText(chosen.orElseGet(() -> projects().length > 0 ? projects()[0] : "Platforms"));
        new Label(box, SWT.NONE).setText("&Name:");
        name = new Text(box, SWT.BORDER);
        name.setText("new");
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        String[] examples =
                Arrays.stream(ShippedPlatform.values()).map(ShippedPlatform::id).toArray(String[]::new);
        example = combo(box, "&Begin with:", SWT.READ_ONLY, examples);
        example.add(EMPTY, 0);
        example.select(0);
        project.addModifyListener(typed -> validate());
        name.addModifyListener(typed -> validate());
        setControl(box);
        name.selectAll();
        name.setFocus();
        validate();
    }

    private static Combo combo(Composite box, String label, int style, String... items) {
        new Label(box, SWT.NONE).setText(label);
        Combo combo = new Combo(box, style);
        combo.setItems(items);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return combo;
    }

    private static String[] projects() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(IProject::isOpen)
                .map(IProject::getName)
                .toArray(String[]::new);
    }

    private void validate() {
        setErrorMessage(problem());
        setPageComplete(problem() == null);
    }

    private @Nullable String problem() {
        IStatus status = ResourcesPlugin.getWorkspace().validateName(project(), IResource.PROJECT);
        if (!status.isOK()) {
            return "Project: " + status.getMessage();
        }
        status = ResourcesPlugin.getWorkspace().validateName(fileName(), IResource.FILE);
        if (!status.isOK() || platformName().isBlank()) {
            return "Name: " + (status.isOK() ? "give one" : status.getMessage());
        }
        IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
        return root.getProject(project()).getFile(fileName()).exists() ? fileName() + " exists already." : null;
    }

    String project() {
        return project.getText().strip();
    }

    String platformName() {
        String text = name.getText().strip();
        return text.endsWith(EXTENSION) ? text.substring(0, text.length() - EXTENSION.length()) : text;
    }

    String fileName() {
        return platformName() + EXTENSION;
    }

    /** The example to begin with; empty for an empty platform. */
    Optional<ShippedPlatform> example() {
        return Arrays.stream(ShippedPlatform.values())
                .filter(each -> each.id().equals(example.getText()))
                .findFirst();
    }
}
