// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.offramp.hardware.Platform;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.workbench.results.mapping.MappedPlan;
import org.offramp.workbench.results.mapping.MappingTab;

/** The platform's diagram with the plan on it, as soon as the platform's file is found and read. */
final class MappingView implements ResultsTab {
    private final MappingTab tab;
    private final SourceView<Platform> platform;

    MappingView(Composite parent, Path results) {
        tab = new MappingTab(parent);
        platform = new SourceView<>(tab.control(), tab.notice(), results, tab::show);
    }

    @Override
    public Control control() {
        return tab.control();
    }

    @Override
    public void show(Shown shown) {
        Findings findings = shown.findings();
        platform.read(findings.sources().platform(), "", file -> new PlatformReader().read(file));
        tab.show(new MappedPlan(shown.rated().plan(), shown.figures(), findings.costs(), findings.attachPoints()));
    }

    @Override
    public Optional<Picture> picture() {
        return tab.picture().map(Picture::of);
    }
}
