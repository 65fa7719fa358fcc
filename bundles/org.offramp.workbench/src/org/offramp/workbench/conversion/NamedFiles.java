// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.offramp.workbench.conversion.ConversionDocument.Problem;

/** Files that a conversion names. Those that aren't there are missed beside their fields, and may be located. */
final class NamedFiles {
    private static final long MILLIS_TYPING_RESTS = 300;
    private static final String BROWSE = "Browse...";
    private static final String LOCATE = "Locate...";

    private final Fields fields;
    private final List<Named> files = new ArrayList<>();
    private final Job job = Job.createSystem("Looking for files", (ICoreRunnable) monitor -> look());
    private volatile List<Asked> asked = List.of();

    /** @param missing told whether the file isn't there */
    private record Named(EAttribute attribute, FileChoice choice, Button button, Consumer<Boolean> missing) {}

    private record Asked(Named field, Optional<Path> file) {}

    NamedFiles(Fields fields) {
        this.fields = fields;
        fields.onRefresh(this::ask);
    }

    /** Adds a button to browse for the file, which locates it when it is missing. */
    void browsed(Composite grid, EAttribute attribute, FileChoice choice) {
        Button button = fields.toolkit().createButton(grid, BROWSE, SWT.PUSH);
        button.addListener(SWT.Selection, event -> {
            if (button.getText().equals(LOCATE)) {
                choice.locate();
            } else {
                choice.browse();
            }
        });
        add(new Named(attribute, choice, button, isMissing -> button.setText(isMissing ? LOCATE : BROWSE)));
    }

    /** Adds a button that is there only when the file is missing; the text has its room otherwise. */
    void missed(Composite grid, EAttribute attribute, FileChoice choice, Text text) {
        Button button = fields.toolkit().createButton(grid, LOCATE, SWT.PUSH);
        button.addListener(SWT.Selection, event -> choice.locate());
        Consumer<Boolean> show = isMissing -> {
            button.setVisible(isMissing);
            GridDataFactory.fillDefaults().exclude(!isMissing).applyTo(button);
            ((GridData) text.getLayoutData()).horizontalSpan = isMissing ? 1 : 2;
        };
        show.accept(false);
        add(new Named(attribute, choice, button, show));
    }

    private void add(Named field) {
        files.add(field);
        field.button().addDisposeListener(event -> job.cancel());
        ask();
    }

    private void ask() {
        asked = files.stream()
                .map(field -> new Asked(field, field.choice().file()))
                .toList();
        job.cancel();
        job.schedule(MILLIS_TYPING_RESTS);
    }

    private void look() {
        List<Asked> now = asked;
        List<Asked> missing = now.stream()
                .filter(each -> each.file().filter(Files::notExists).isPresent())
                .toList();
        if (!now.isEmpty() && !now.get(0).field().button().isDisposed()) {
            now.get(0).field().button().getDisplay().asyncExec(() -> show(now, missing));
        }
    }

    private void show(List<Asked> looked, List<Asked> missing) {
        if (looked != asked || looked.get(0).field().button().isDisposed()) {
            return;
        }
        for (Asked each : looked) {
            boolean isMissing = missing.contains(each);
            Button button = each.field().button();
            if (isMissing != (button.getVisible() && button.getText().equals(LOCATE))) {
                each.field().missing().accept(isMissing);
                button.requestLayout();
            }
        }
        fields.messages().doubt(this, missing.stream().map(NamedFiles::problem).toList());
    }

    private static Problem problem(Asked missing) {
        return new Problem(
                missing.field().attribute(), missing.file().orElseThrow() + " isn't there. Locate it, or put it back.");
    }
}
