// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Backbones;
import org.offramp.graph.Network;
import org.offramp.workbench.Services;
import org.offramp.workbench.results.graph.BackboneTab;

/** Finds the backbone of a run and reads it for its tab, in the background. */
final class BackboneReading extends Job {
    private final Findings findings;
    private final Path folder;
    private final BackboneTab tab;

    BackboneReading(Findings findings, Path folder, BackboneTab tab) {
        super("Reading the backbone");
        this.findings = findings;
        this.folder = folder;
        this.tab = tab;
        tab.say("Reading " + findings.sources().backbone().path() + " …");
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        SourceFile source = findings.sources().backbone();
        try {
            Optional<Path> file = source.find(folder);
            if (file.isPresent()) {
                Network network = Services.use(
                                Backbones.class,
                                backbones -> backbones.read(
                                        file.get(), findings.sources().arithmetic()))
                        .network();
                onDisplay(() -> tab.show(network, findings.attachPoints(), findings.processors()));
            } else {
                onDisplay(
                        () -> tab.say(source.path() + " isn't there any more as it was converted. Put the file back, or"
                                + " run the conversion again, and open the results anew."));
            }
        } catch (BadInputException | IOException e) {
            onDisplay(() -> tab.say(String.valueOf(e.getMessage())));
        }
        return Status.OK_STATUS;
    }

    private void onDisplay(Runnable work) {
        if (!tab.control().isDisposed()) {
            tab.control().getDisplay().asyncExec(() -> {
                if (!tab.control().isDisposed()) {
                    work.run();
                }
            });
        }
    }
}
