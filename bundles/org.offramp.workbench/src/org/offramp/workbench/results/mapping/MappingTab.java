// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.mapping;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.hardware.Platform;
import org.offramp.platform.diagram.DiagramPicture;
import org.offramp.workbench.results.canvas.Notice;
import org.offramp.workbench.results.canvas.ZoomButtons;
import org.offramp.workbench.results.canvas.ZoomCanvas;

/** The platform's diagram with what a plan puts on it, and below it where energy and time go. */
public final class MappingTab {
    private final Composite page;
    private final Notice notice;
    private final ZoomCanvas canvas;
    private final ShareTable shares;
    private Optional<Platform> platform = Optional.empty();
    private Optional<MappedPlan> shown = Optional.empty();

    public MappingTab(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
        notice = new Notice(page);
        Composite bar = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(4, 3).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Label words = new Label(bar, SWT.WRAP);
        words.setText("Means for one sample. Percentages of energy and latency are those of the whole plan.");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(words);
        canvas = new ZoomCanvas(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
        new ZoomButtons(bar, canvas);
        shares = new ShareTable(page);
    }

    public Composite control() {
        return page;
    }

    /** Says why there is no diagram. */
    public Notice notice() {
        return notice;
    }

    public void show(Platform itsPlatform) {
        platform = Optional.of(itsPlatform);
        draw();
    }

    /** Another plan, or the same with other thresholds. */
    public void show(MappedPlan plan) {
        shown = Optional.of(plan);
        draw();
    }

    private void draw() {
        shown.ifPresent(plan -> {
            shares.show(plan);
            platform.ifPresent(drawn -> {
                new MappingDrawing(drawn, plan).putOn(canvas.sheet());
                canvas.fitIfAsked();
            });
        });
    }

    /** What is drawn; empty while there is no platform. */
    public Optional<DiagramPicture> picture() {
        return platform.map(drawn -> canvas.picture());
    }
}
