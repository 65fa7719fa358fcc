// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.ManagedForm;
import org.eclipse.ui.forms.widgets.ColumnLayout;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.forms.widgets.TableWrapData;
import org.eclipse.ui.forms.widgets.TableWrapLayout;
import org.offramp.request.RequestPackage;
import org.offramp.workbench.running.RunStrip;

/** The form: what is converted on the left, what for and by what on the right. */
final class ConversionForm {
    private static final RequestPackage MODEL = RequestPackage.eINSTANCE;
    private static final List<String> OBJECTIVES = List.of("energy", "latency", "worst-latency", "macs");
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
        inTurns(
                () -> new BackboneSection(section(left, "Backbone", "The pretrained network."), fields, folder),
                () -> goal(
                        section(right, "Objective and limits", "What is minimised, and what every plan has to keep.")),
                () -> data(section(left, "Data", "SPECs of labelled samples: reader:PATH?key=value&&…")),
                () -> new StrategySection(
                        section(right, "Strategies", "What does the work, from all that is installed."), fields),
                () -> platform(section(
                        left, "Platform and results", "Where the network will run, and where the result goes.")),
                () -> analysis(section(
                        right, "Candidates", "Which exits are worth looking at, and among which plans to choose.")),
                () -> certificate(
                        section(left, "Certificate", "What the plan has to be certified for; nothing when empty.")),
                () -> ready(document, file));
    }

    /** Widgets take their time: other things get their turn between the sections. */
    private void inTurns(Runnable... steps) {
        ScrolledForm form = managed.getForm();
        Iterator<Runnable> next = List.of(steps).iterator();
        form.getDisplay().asyncExec(new Runnable() {
            @Override
            public void run() {
                if (!form.isDisposed() && next.hasNext()) {
                    next.next().run();
                    form.getDisplay().asyncExec(this);
                }
            }
        });
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

    private void data(Composite parent) {
        fields.path(parent, MODEL.getConversion_Data(), "Training", "trains the heads", false);
        String part = "usual: a part of the training data";
        fields.path(parent, MODEL.getConversion_Calibration(), "Calibration", part, false);
        fields.path(parent, MODEL.getConversion_Test(), "Test", part, false);
    }

    private void platform(Composite parent) {
        Text platform =
                fields.path(parent, MODEL.getConversion_Platform(), "Platform", "drop or choose a .platform", true);
        Button browse = managed.getToolkit().createButton(parent, "Browse...", SWT.PUSH);
        new FileChoice(platform, folder, "Choose the platform", "*.platform").installOn(browse);
        fields.path(parent, MODEL.getConversion_Out(), "Output folder", "usual: a folder beside this file", false);
        fields.number(parent, MODEL.getConversion_PeriodSeconds(), "Period", "latency", "s from sample to sample");
        fields.number(parent, MODEL.getConversion_Seed(), "Seed", "1", "decides everything random");
    }

    private void goal(Composite parent) {
        fields.choice(parent, MODEL.getConversion_Objective(), "Minimise", "energy", OBJECTIVES);
        fields.number(
                parent,
                MODEL.getLimits_MaxAccuracyDrop(),
                "Accuracy drop, at most",
                "0.01",
                "as a fraction: 0.01 is one point");
        fields.number(parent, MODEL.getLimits_MinAccuracy(), "or accuracy, at least", "none", "as a fraction");
        fields.choice(
                parent,
                MODEL.getConversion_Accuracy(),
                "Accuracy of",
                "overall",
                List.of("overall", "macro-recall", "each-class"));
        fields.choice(
                parent, MODEL.getConversion_Safety(), "Safety", "1se, one standard error more", List.of("none", "1se"));
        fields.number(parent, MODEL.getLimits_MaxLatencySeconds(), "Latency, at most", "none", "s for a sample, mean");
        fields.number(
                parent, MODEL.getLimits_MaxWorstLatencySeconds(), "Worst latency, at most", "none", "s for a sample");
        fields.number(parent, MODEL.getLimits_MaxEnergyJoules(), "Energy, at most", "none", "J for a sample, mean");
        fields.memory(parent);
        fields.number(parent, MODEL.getLimits_MaxExits(), "Exits, at most", "3", "beside the backbone's own");
        fields.flag(parent, MODEL.getConversion_Paper(), "The paper's rules: no more classifiers than processors");
    }

    private void analysis(Composite parent) {
        fields.number(
                parent, MODEL.getAnalysis_MinDistanceMacs(), "Distance, at least", "0", "MACs between attach points");
        fields.number(
                parent,
                MODEL.getAnalysis_MaxHeadShare(),
                "Head, at most",
                "0.5",
                "of the MACs of the backbone behind it");
        fields.path(parent, MODEL.getConversion_Grid(), "Thresholds", "usual: quantiles:26", false);
        fields.flag(parent, MODEL.getConversion_Recall(), "Recall: the answer of the most confident exit passed");
        fields.flag(parent, MODEL.getConversion_HeadsOnNext(), "Heads may run on the next segment's processor");
        fields.flag(parent, MODEL.getConversion_InOrder(), "Processors only in the order of the platform");
        fields.flag(parent, MODEL.getConversion_WholeFront(), "The whole front: latency and memory too");
    }

    private void certificate(Composite parent) {
        fields.number(parent, MODEL.getCertification_Epsilon(), "Risk, at most", "none", "as a fraction");
        fields.number(parent, MODEL.getCertification_Delta(), "Wrong with probability", "none", "at most");
        fields.choice(parent, MODEL.getCertification_Risk(), "Risk", "harm", List.of("harm", "signed", "consistency"));
        fields.path(
                parent, MODEL.getCertification_Samples(), "Samples", "usual: half of the calibration samples", false);
    }

    void setFocus() {
        managed.getForm().setFocus();
    }

    void dispose() {
        managed.dispose();
    }
}
