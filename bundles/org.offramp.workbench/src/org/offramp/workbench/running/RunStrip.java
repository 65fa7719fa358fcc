// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** Run, Stop and the results of one conversion, with how far it is. Watches the job, wherever it was started. */
public final class RunStrip {
    private static final int MILLIS_BETWEEN_LOOKS = 200;
    private static final int FULL = 1000;
    private static final String REFUSED = "Not run: mend what is marked, and save it.";

    /** Whose conversion it is. */
    public interface Source {
        Path file();

        /** Saves what is edited; false when it isn't saved, or has problems, so that nothing can be run. */
        boolean save();
    }

    private final Source source;
    private final Composite strip;
    private final Button run;
    private final Button stop;
    private final Button results;
    private final ProgressBar bar;
    private final Label words;
    private Optional<ConversionRun> latest = Optional.empty();
    private boolean refused;

    public RunStrip(Composite parent, FormToolkit toolkit, Source source) {
        this.source = source;
        strip = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 4).applyTo(strip);
        run = button("Run", "Save and convert");
        stop = button("Stop", "Stop after what is being computed right now");
        results = button("Results", "Open what the latest run found");
        bar = new ProgressBar(strip, SWT.SMOOTH);
        bar.setMaximum(FULL);
        GridDataFactory.fillDefaults()
                .hint(160, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(bar);
        words = new Label(strip, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        run.addListener(SWT.Selection, event -> start());
        stop.addListener(SWT.Selection, event -> latest.ifPresent(Job::cancel));
        results.addListener(SWT.Selection, event -> open());
        look();
    }

    public Composite control() {
        return strip;
    }

    private Button button(String text, String tip) {
        Button button = new Button(strip, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tip);
        return button;
    }

    private void start() {
        if (source.save()) {
            latest = Optional.of(Conversions.start(source.file()));
            refused = false;
        } else {
            refused = true;
        }
        show();
    }

    private void open() {
        report().ifPresent(file -> ResultsLink.open(file));
    }

    private Optional<Path> report() {
        return latest.flatMap(ConversionRun::report);
    }

    private void look() {
        if (strip.isDisposed()) {
            return;
        }
        show();
        Display display = strip.getDisplay();
        display.timerExec(MILLIS_BETWEEN_LOOKS, this::look);
    }

    private void show() {
        Optional<ConversionRun> working = working();
        latest = working.or(() -> latest);
        run.setEnabled(working.isEmpty());
        stop.setEnabled(working.isPresent());
        results.setEnabled(report().isPresent());
        bar.setVisible(working.isPresent());
        bar.setSelection(working.map(each -> each.stage().share()).orElse(0));
        String text = working.map(each -> each.stage().inWords())
                .or(() -> refused ? Optional.of(REFUSED) : latest.map(ConversionRun::outcome))
                .orElse("");
        if (!text.equals(words.getText())) {
            words.setText(text);
            words.setToolTipText(text);
            words.requestLayout();
        }
    }

    private Optional<ConversionRun> working() {
        return Conversions.open().stream()
                .filter(each -> each.file().equals(source.file()))
                .findFirst();
    }
}
