// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.workbench.results.Findings.NamedPlan;

/** Above all tabs: what was converted, and the choice of the plan. */
final class ResultsBar {
    private static final int CHOICE_WIDTH = 190;

    private final Composite bar;
    private final Label title;
    private List<NamedPlan> plans = List.of();
    private final Combo choice;
    private final Button compare;

    /** @param export asks what to take away */
    ResultsBar(Composite parent, Path folder, Consumer<NamedPlan> selected, Runnable export) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        title = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(title);
        Label plan = new Label(bar, SWT.NONE);
        plan.setText("Plan");
        choice = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        GridDataFactory.fillDefaults().hint(CHOICE_WIDTH, SWT.DEFAULT).applyTo(choice);
        choice.addListener(SWT.Selection, event -> selected.accept(plans.get(choice.getSelectionIndex())));
        compare = button("Compare", () -> {});
        button("Export...", export);
        button(
                "Open report",
                () -> Program.launch(folder.resolve("report.html").toUri().toString()));
    }

    private Button button(String text, Runnable work) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> work.run());
        return button;
    }

    /** The button for the runs to compare with. */
    Button compare() {
        return compare;
    }

    void show(Findings findings, List<NamedPlan> itsPlans) {
        plans = itsPlans;
        choice.setItems(plans.stream().map(NamedPlan::name).toArray(String[]::new));
        title.setText(String.format(
                Locale.ROOT,
                "%s: %.2f %% right alone, on %,d calibration samples",
                findings.sources().backbone().path().getFileName(),
                100 * findings.backboneAccuracy(),
                findings.profile().label().length));
        title.setToolTipText(title.getText());
        title.requestLayout();
    }

    void select(NamedPlan plan) {
        choice.select(plans.indexOf(plan));
    }
}
