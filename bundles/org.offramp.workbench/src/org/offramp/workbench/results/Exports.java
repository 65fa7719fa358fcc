// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** Takes pictures, the deployment and the report away from the results. */
final class Exports {
    private final Path folder;
    private final Control page;
    private final Supplier<Tab> tab;
    private final Consumer<String> done;

    /** The tab that is seen. */
    record Tab(String name, Optional<Picture> picture) {}

    /** @param done told a sentence when something was written, on the display's thread */
    Exports(Path folder, Control page, Supplier<Tab> tab, Consumer<String> done) {
        this.folder = folder;
        this.page = page;
        this.tab = tab;
        this.done = done;
    }

    void ask() {
        ExportDialog dialog = new ExportDialog(page.getShell(), offered(), folder.getParent());
        dialog.open();
        dialog.chosen().ifPresent(export -> write(export, dialog.target()));
    }

    private List<Export> offered() {
        Tab seen = tab.get();
        List<Export> offered = new ArrayList<>();
        offered.add(Export.picture(
                "Picture of the tab " + seen.name(), seen.name().toLowerCase(Locale.ROOT) + ".png", seen::picture));
        Path deployment = folder.resolve("deployment");
        if (Files.isDirectory(deployment)) {
            offered.add(Export.folder("Deployment of the chosen plan", deployment));
        }
        Path report = folder.resolve("report.html");
        if (Files.isRegularFile(report)) {
            offered.add(Export.file("Report as a page", report));
        }
        return offered;
    }

    private void write(Export export, Path target) {
        Export.Work work = export.preparation().prepare(target);
        Job.create("Exporting " + target.getFileName(), (ICoreRunnable) monitor -> {
                    try {
                        work.write();
                    } catch (IOException e) {
                        throw new CoreException(Status.error("Not exported to " + target + ". " + e.getMessage(), e));
                    }
                    say("Exported to " + target);
                })
                .schedule();
    }

    private void say(String words) {
        if (!page.isDisposed()) {
            page.getDisplay().asyncExec(() -> {
                if (!page.isDisposed()) {
                    done.accept(words);
                }
            });
        }
    }
}
