// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.running;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;

/** Tells in the corner of the screen when a conversion has ended, and keeps it in the Progress view with its results. */
final class RunNews extends JobChangeAdapter {
    private static final long MILLIS_SHOWN = 8_000;
    private static final int WIDTH = 280;

    private final ConversionRun run;

    private RunNews(ConversionRun run) {
        this.run = run;
    }

    static void follow(ConversionRun run) {
        run.addJobChangeListener(new RunNews(run));
        run.setProperty(IProgressConstants.KEEP_PROPERTY, true);
        run.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, true);
    }

    @Override
    public void done(IJobChangeEvent event) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        run.report()
                .ifPresent(report -> run.setProperty(IProgressConstants.ACTION_PROPERTY, new Action("Results") {
                    @Override
                    public void run() {
                        ResultsLink.open(report);
                    }
                }));
        if (event.getResult().getSeverity() != IStatus.CANCEL) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.asyncExec(() -> show(display));
        }
    }

    private Control words(Composite popup) {
        Label label = new Label(popup, SWT.WRAP);
        label.setText(run.outcome());
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void show(Display display) {
        if (!PlatformUI.getWorkbench().isClosing()) {
            NotificationPopup.forDisplay(display)
                    .title(run.getName(), true)
                    .content(this::words)
                    .delay(MILLIS_SHOWN)
                    .open();
        }
    }
}
