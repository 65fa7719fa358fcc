// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.offramp.api.backbones.Backbones;
import org.offramp.workbench.Services;
import org.offramp.workbench.results.graph.BackboneTab;
import org.offramp.workbench.results.graph.DividedBackbone;

/** The backbone's graph, as soon as its file is found and read. */
final class BackboneView implements ResultsTab {
    private final BackboneTab tab;
    private final SourceView<DividedBackbone> backbone;

    BackboneView(Composite parent, Path results) {
        tab = new BackboneTab(parent);
        backbone = new SourceView<>(tab.control(), tab.notice(), results, tab::show);
    }

    @Override
    public Control control() {
        return tab.control();
    }

    @Override
    public void show(Shown shown) {
        Findings findings = shown.findings();
        Sources sources = findings.sources();
        List<String> points = findings.attachPoints();
        List<String> processors = findings.processors();
        boolean isOther = backbone.read(
                sources.backbone(),
                List.of(sources.arithmetic(), points, processors),
                file -> Services.use(
                        Backbones.class,
                        backbones -> DividedBackbone.of(
                                backbones.read(file, sources.arithmetic()).network(), points, processors)));
        if (isOther) {
            tab.clear();
        }
        tab.show(shown.rated().plan(), shown.figures());
    }

    @Override
    public Optional<Picture> picture() {
        return tab.picture().map(Picture::of);
    }
}
