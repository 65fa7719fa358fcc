// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.platform.diagram.DiagramPicture;
import org.offramp.workbench.results.canvas.Notice;

/** The backbone as a graph, with search and zoom above it; a sentence until the backbone is there. */
public final class BackboneTab {
    private final Composite page;
    private final Notice notice;
    private Optional<Drawn> drawn = Optional.empty();
    private Optional<Shown> shown = Optional.empty();

    private record Shown(Plan plan, PlanFigures figures) {}

    private record Drawn(Composite area, BackboneGraph graph) {}

    public BackboneTab(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(page);
        notice = new Notice(page);
    }

    public Composite control() {
        return page;
    }

    /** Says why there is no graph. */
    public Notice notice() {
        return notice;
    }

    /** Takes the graph away: another one will be shown. */
    public void clear() {
        drawn.ifPresent(each -> each.area().dispose());
        drawn = Optional.empty();
    }

    /** Draws the backbone. */
    public void show(DividedBackbone backbone) {
        clear();
        Composite area = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GraphBar bar = new GraphBar(area);
        BackboneGraph graph = new BackboneGraph(area, backbone);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(graph.canvas().control());
        bar.connect(graph);
        drawn = Optional.of(new Drawn(area, graph));
        page.layout(true, true);
        shown.ifPresent(each -> graph.show(each.plan(), each.figures()));
    }

    /** Exits and colours of another plan. */
    public void show(Plan plan, PlanFigures figures) {
        shown = Optional.of(new Shown(plan, figures));
        drawn.ifPresent(each -> each.graph().show(plan, figures));
    }

    /** What is drawn; empty while there is no backbone. */
    public Optional<DiagramPicture> picture() {
        return drawn.map(each -> each.graph().canvas().picture());
    }
}
