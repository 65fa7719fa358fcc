// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;

/** Says that a file is being opened, until there is something else to show. */
final class OpeningPage implements Content {
    private final String name;
    private final Composite body;

    OpeningPage(Composite parent, String name) {
        this.name = name;
        body = new Composite(parent, SWT.NONE);
        body.setLayout(new FillLayout());
        Composite middle = new Composite(body, SWT.NONE);
        middle.setLayout(new GridLayout());
        Label title = new Label(middle, SWT.NONE);
        title.setText("Opening " + name + " …");
        title.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
    }

    /** Where the page is, and what comes in its place. */
    Composite body() {
        return body;
    }

    /** Reads in the background; what was read is dropped when this page is closed before. */
    void read(Supplier<Reading> file, Consumer<Reading> then) {
        Display display = body.getDisplay();
        Job.createSystem("Opening " + name, (ICoreRunnable) monitor -> {
                    Reading reading = file.get();
                    if (!display.isDisposed()) {
                        display.asyncExec(() -> {
                            if (!body.isDisposed()) {
                                then.accept(reading);
                            }
                        });
                    }
                })
                .schedule();
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public Optional<byte[]> toSave() {
        return Optional.empty();
    }

    @Override
    public void saved() {
        // there is nothing to save
    }

    @Override
    public void setFocus() {
        body.setFocus();
    }

    @Override
    public Optional<Drawing> drawing() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // what is read after that is dropped with its control
    }
}
