// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.offramp.api.search.PlanFigures;
import org.offramp.workbench.results.Findings.NamedPlan;

/** Chart above, thresholds and table below; all three show the same selected plan. */
final class ResultsPage {
    private final Findings findings;
    private final Path folder;
    private final Composite page;
    private final FrontChart chart;
    private final PlanTable table;
    private final ThresholdSliders sliders;
    private final Label figures;
    private Optional<LiveReplay> replay = Optional.empty();
    private Optional<NamedPlan> selected = Optional.empty();

    ResultsPage(Composite parent, Findings findings, Path folder) {
        this.findings = findings;
        this.folder = folder;
        List<String> classifiers = findings.profile().classifiers();
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(page);
        Composite bar = bar();
        SashForm sash = new SashForm(page, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        chart = new FrontChart(sash, this::select);
        axes(bar);
        buttons(bar);
        Composite middle = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(middle);
        figures = new Label(middle, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(5, 4).applyTo(figures);
        sliders = new ThresholdSliders(middle, classifiers, plan -> replay.ifPresent(each -> each.replay(plan)));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sliders.control());
        table = new PlanTable(sash, classifiers, this::select);
        sash.setWeights(45, 25, 30);
        List<NamedPlan> plans = findings.plans();
        chart.show(plans);
        table.show(plans);
        plans.stream().findFirst().ifPresent(this::select);
    }

    private Composite bar() {
        Composite bar = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(7).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Label title = new Label(bar, SWT.NONE);
        title.setText(String.format(
                Locale.ROOT,
                "%s: %.2f %% right alone, on %,d calibration samples",
                findings.backbone(),
                100 * findings.backboneAccuracy(),
                findings.profile().label().length));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(title);
        return bar;
    }

    private void axes(Composite bar) {
        Combo up = axis(bar, Axis.ACCURACY);
        Label over = new Label(bar, SWT.NONE);
        over.setText("over");
        Combo across = axis(bar, Axis.ENERGY);
        for (Combo each : List.of(up, across)) {
            each.addListener(
                    SWT.Selection,
                    event -> chart.axes(
                            Axis.values()[across.getSelectionIndex()], Axis.values()[up.getSelectionIndex()]));
        }
    }

    private static Combo axis(Composite bar, Axis first) {
        Combo combo = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        combo.setItems(Arrays.stream(Axis.values()).map(Axis::title).toArray(String[]::new));
        combo.select(first.ordinal());
        return combo;
    }

    private void buttons(Composite bar) {
        Button export = new Button(bar, SWT.PUSH);
        export.setText("Export chart...");
        export.addListener(SWT.Selection, event -> export());
        Button report = new Button(bar, SWT.PUSH);
        report.setText("Open report");
        report.addListener(
                SWT.Selection,
                event -> Program.launch(folder.resolve("report.html").toUri().toString()));
    }

    private void export() {
        FileDialog dialog = new FileDialog(page.getShell(), SWT.SAVE);
        dialog.setText("Export the chart");
        dialog.setFilterPath(folder.toString());
        dialog.setFilterExtensions(new String[] {"*.png", "*.svg"});
        dialog.setFileName("front.png");
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file == null) {
            return;
        }
        try {
            chart.export(Path.of(file));
        } catch (IOException e) {
            MessageDialog.openError(page.getShell(), "Not exported", file + " can't be written: " + e.getMessage());
        }
    }

    private void select(NamedPlan plan) {
        replay = Optional.of(new LiveReplay(findings, plan.rated().plan(), now -> moved(plan, now)));
        selected = Optional.of(plan);
        chart.select(plan);
        table.select(plan);
        sliders.show(plan.rated());
        say(plan.name(), plan.rated().figures());
    }

    private void moved(NamedPlan of, PlanFigures now) {
        if (!page.isDisposed()) {
            page.getDisplay().asyncExec(() -> showMoved(of, now));
        }
    }

    /** Unless another plan was selected in the meantime. */
    private void showMoved(NamedPlan of, PlanFigures now) {
        if (!page.isDisposed() && selected.filter(plan -> plan == of).isPresent()) {
            sliders.figures(now);
            chart.moved(now);
            say("sliders", now);
        }
    }

    private void say(String name, PlanFigures now) {
        figures.setText(name + ": "
                + Stream.of(Axis.values()).map(axis -> axis.inWords(now)).collect(Collectors.joining(",  ")));
        figures.requestLayout();
    }
}
