// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Path;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.ManagedForm;
import org.eclipse.ui.forms.widgets.ColumnLayout;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.offramp.ui.Turns;
import org.offramp.workbench.running.RunStrip;

/** The form: what is converted on the left, what for and by what on the right. */
final class ConversionForm {
    private static final int MARGIN = 12;

    private final ManagedForm managed;
    private final Fields fields;
    private final Path folder;

    ConversionForm(Composite parent, ConversionDocument document, Path file, RunStrip.Source source) {
        managed = new ManagedForm(parent);
        fields = new Fields(managed.getToolkit(), document, managed.getMessageManager());
        folder = file.getParent();
        ScrolledForm form = managed.getForm();
        form.setText(file.getFileName().toString());
        managed.getToolkit().decorateFormHeading(form.getForm());
        form.setHeadClient(new RunStrip(form.getForm().getHead(), managed.getToolkit(), source).control());
        ColumnLayout columns = new ColumnLayout();
        columns.maxNumColumns = 2;
        columns.horizontalSpacing = 2 * MARGIN;
        columns.leftMargin = columns.rightMargin = MARGIN;
        form.getBody().setLayout(columns);
        Composite left = column();
        Composite right = column();
        FormSections sections = new FormSections(fields, folder);
        new Turns(form)
                .add(
                        () -> new BackboneSection(section(left, "Backbone", "The pretrained network."), fields, folder),
                        () -> sections.goal(section(
                                right, "Objective and limits", "What is minimised, and what every plan has to keep.")),
                        () -> sections.data(
                                section(left, "Data", "SPECs of labelled samples: reader:PATH?key=value&&…")),
                        () -> new StrategySection(
                                section(right, "Strategies", "What does the work, from all that is installed."),
                                fields),
                        () -> sections.platform(section(
                                left,
                                "Platform and results",
                                "Where the network will run, and where the result goes.")),
                        () -> sections.analysis(section(
                                right,
                                "Candidates",
                                "Which exits are worth looking at, and among which plans to choose.")),
                        () -> sections.certificate(section(
                                left, "Certificate", "What the plan has to be certified for; nothing when empty.")),
                        () -> ready(document, file));
    }

    private void ready(ConversionDocument document, Path file) {
        fields.refresh();
        managed.getForm().reflow(true);
        judge(document, file);
    }

    /** Limits that can't be met are named while they are typed. */
    private void judge(ConversionDocument document, Path file) {
        ScrolledForm form = managed.getForm();
        FeasibilityLook look = new FeasibilityLook(file, doubts -> {
            if (!form.isDisposed()) {
                form.getDisplay().asyncExec(() -> {
                    if (!form.isDisposed()) {
                        fields.doubt(doubts);
                    }
                });
            }
        });
        form.addDisposeListener(event -> look.cancel());
        document.onChange(() -> look.at(document.conversion()));
        look.at(document.conversion());
    }

    private Composite column() {
        Composite column =
                managed.getToolkit().createComposite(managed.getForm().getBody());
        TableWrapLayout layout = new TableWrapLayout();
        layout.verticalSpacing = MARGIN;
        column.setLayout(layout);
        return column;
    }

    private Composite section(Composite column, String title, String description) {
        FormToolkit toolkit = managed.getToolkit();
        Section section = toolkit.createSection(column, Section.TITLE_BAR | Section.DESCRIPTION);
        section.setText(title);
        section.setDescription(description);
        section.setLayoutData(new TableWrapData(TableWrapData.FILL_GRAB));
        Composite client = toolkit.createComposite(section);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .margins(2, 4)
                .spacing(6, 5)
                .applyTo(client);
        section.setClient(client);
        return client;
    }

    void setFocus() {
        managed.getForm().setFocus();
    }

    void dispose() {
        managed.dispose();
    }
}
