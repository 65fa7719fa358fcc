// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.offramp.workbench.conversion.ConversionDocument.Problem;

/** Files that a conversion names. Those that aren't there are missed beside their fields, and may be located. */
final class NamedFiles {
    private static final long MILLIS_TYPING_RESTS = 300;
    private static final String BROWSE = "Browse...";
    private static final String LOCATE = "Locate...";

    private final Fields fields;
    private final List<Named> files = new ArrayList<>();
    private final Set<Named> shown = new HashSet<>();
    private final Job job = Job.createSystem("Looking for files", (ICoreRunnable) monitor -> look());
    private volatile List<Asked> asked = List.of();

    /** @param missing told whether the file isn't there, when that has changed */
    private record Named(EAttribute attribute, FileChoice choice, Text text, Consumer<Boolean> missing) {}

    private record Asked(Named field, Optional<Path> file) {}

    NamedFiles(Fields fields) {
        this.fields = fields;
        fields.onRefresh(this::ask);
    }

    /** Adds a button to browse for the file, which locates it when it is missing. */
    void browsed(EAttribute attribute, FileChoice choice, PathField field) {
        Button button = field.button(fields.toolkit(), BROWSE, event -> {
            if (((Button) event.widget).getText().equals(LOCATE)) {
                choice.locate();
            } else {
                choice.browse();
            }
        });
        add(new Named(attribute, choice, field.text(), isMissing -> {
            button.setText(isMissing ? LOCATE : BROWSE);
            button.requestLayout();
        }));
    }

    /** Adds a button when the file is missing; the text has its room otherwise. */
    void missed(EAttribute attribute, FileChoice choice, PathField field) {
        add(new Named(attribute, choice, field.text(), isMissing -> {
            if (isMissing) {
                field.button(fields.toolkit(), LOCATE, event -> choice.locate());
            } else {
                field.removeButton();
            }
        }));
    }

    private void add(Named field) {
        files.add(field);
        field.text().addDisposeListener(event -> job.cancel());
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
        if (!now.isEmpty() && !now.get(0).field().text().isDisposed()) {
            now.get(0).field().text().getDisplay().asyncExec(() -> show(now, missing));
        }
    }

    private void show(List<Asked> looked, List<Asked> missing) {
        if (looked != asked || looked.get(0).field().text().isDisposed()) {
            return;
        }
        for (Asked each : looked) {
            boolean isMissing = missing.contains(each);
            if (isMissing ? shown.add(each.field()) : shown.remove(each.field())) {
                each.field().missing().accept(isMissing);
            }
        }
        fields.messages().doubt(this, missing.stream().map(NamedFiles::problem).toList());
    }

    private static Problem problem(Asked missing) {
        return new Problem(
                missing.field().attribute(), missing.file().orElseThrow() + " isn't there. Locate it, or put it back.");
    }
}
