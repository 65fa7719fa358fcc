// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.offramp.api.BadInputException;
import org.offramp.workbench.results.OtherRuns.OtherRun;

/** Which other runs the front is compared with: those that are found nearby, or any report. */
final class CompareMenu {
    private final Button button;
    private final Path folder;
    private final Consumer<List<EarlierRun>> compared;
    private final Map<Path, EarlierRun> shown = new LinkedHashMap<>();

    /** @param compared told all runs that are to be drawn */
    CompareMenu(Button button, Path folder, Consumer<List<EarlierRun>> compared) {
        this.button = button;
        this.folder = folder;
        this.compared = compared;
        button.addListener(SWT.Selection, event -> look());
    }

    /** What lies nearby now, found in the background. */
    private void look() {
        background("Looking for other runs", () -> {
            List<OtherRun> runs = OtherRuns.of(folder);
            onDisplay(() -> open(runs));
        });
    }

    private void open(List<OtherRun> runs) {
        Optional.ofNullable(button.getMenu()).ifPresent(Menu::dispose);
        Menu menu = new Menu(button);
        button.setMenu(menu);
        for (OtherRun run : runs) {
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(run.name());
            item.setSelection(shown.containsKey(run.report()));
            item.addListener(SWT.Selection, event -> toggle(run));
        }
        if (!runs.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        MenuItem choose = new MenuItem(menu, SWT.PUSH);
        choose.setText("Another report...");
        choose.addListener(SWT.Selection, event -> choose());
        menu.setVisible(true);
    }

    private void toggle(OtherRun run) {
        if (shown.remove(run.report()) != null) {
            compared.accept(List.copyOf(shown.values()));
        } else {
            background("Reading " + run.report().getFileName(), () -> {
                EarlierRun read = EarlierReading.read(run.name(), run.report());
                onDisplay(() -> {
                    shown.put(run.report(), read);
                    compared.accept(List.copyOf(shown.values()));
                });
            });
        }
    }

    private void choose() {
        FileDialog dialog = new FileDialog(button.getShell(), SWT.OPEN);
        dialog.setText("Compare with another run");
        dialog.setFilterPath(String.valueOf(folder.getParent()));
        dialog.setFilterExtensions(new String[] {"*.json"});
        Optional.ofNullable(dialog.open()).map(Path::of).map(OtherRun::of).ifPresent(this::toggle);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void background(String name, Work work) {
        Job.create(name, (ICoreRunnable) monitor -> {
                    try {
                        work.run();
                    } catch (BadInputException | IOException e) {
                        throw new CoreException(Status.error(String.valueOf(e.getMessage()), e));
                    }
                })
                .schedule();
    }

    private void onDisplay(Runnable work) {
        if (!button.isDisposed()) {
            button.getDisplay().asyncExec(() -> {
                if (!button.isDisposed()) {
                    work.run();
                }
            });
        }
    }
}
