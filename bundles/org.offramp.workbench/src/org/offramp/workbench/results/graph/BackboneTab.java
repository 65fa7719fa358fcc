// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.graph.Network;
import org.offramp.platform.diagram.DiagramPicture;

/** The backbone as a graph, with search and zoom above it; a sentence until the backbone is there. */
public final class BackboneTab {
    private final Composite page;
    private final Label words;
    private Optional<BackboneGraph> graph = Optional.empty();
    private Optional<Shown> shown = Optional.empty();

    private record Shown(Plan plan, PlanFigures figures) {}

    public BackboneTab(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
        words = new Label(page, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 6).applyTo(words);
    }

    public Composite control() {
        return page;
    }

    /** Says why there is no graph. */
    public void say(String reason) {
        words.setText(reason);
        page.layout(true, true);
    }

    /**
     * Draws the backbone.
     *
     * @param attachPoints for each head of the cost table, its tensor
     * @param processors names, in the order of the cost table
     */
    public void show(Network backbone, List<String> attachPoints, List<String> processors) {
        words.dispose();
        GraphBar bar = new GraphBar(page);
        BackboneGraph drawn = new BackboneGraph(page, backbone, attachPoints, processors);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(drawn.canvas().control());
        bar.connect(drawn);
        graph = Optional.of(drawn);
        page.layout(true, true);
        shown.ifPresent(each -> drawn.show(each.plan(), each.figures()));
    }

    /** Exits and colours of another plan. */
    public void show(Plan plan, PlanFigures figures) {
        shown = Optional.of(new Shown(plan, figures));
        graph.ifPresent(each -> each.show(plan, figures));
    }

    /** What is drawn; empty while there is no backbone. */
    public Optional<DiagramPicture> picture() {
        return graph.map(each -> each.canvas().picture());
    }
}
