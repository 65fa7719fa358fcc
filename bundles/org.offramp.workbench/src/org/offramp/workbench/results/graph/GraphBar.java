// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.offramp.workbench.results.canvas.ZoomButtons;

/** Search for a layer, fold and open; Enter in the search leads from one layer to the next. */
final class GraphBar {
    private static final int SEARCH_WIDTH = 200;

    private final Composite bar;
    private final Text search;
    private final Label count;
    private List<LayerSearch.Hit> hits = List.of();
    private int next;

    GraphBar(Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(8).margins(4, 3).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Layer or operator");
        search.setToolTipText("Enter leads to the next layer that is found");
        GridDataFactory.fillDefaults().hint(SEARCH_WIDTH, SWT.DEFAULT).applyTo(search);
        count = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(count);
    }

    void connect(BackboneGraph graph) {
        search.addListener(SWT.Modify, event -> find(graph));
        search.addListener(SWT.DefaultSelection, event -> lead(graph));
        button("Fold all", graph::foldAll);
        button("Open all", graph::openAll);
        new ZoomButtons(bar, graph.canvas());
    }

    private void button(String text, Runnable work) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> work.run());
    }

    private void find(BackboneGraph graph) {
        hits = LayerSearch.find(graph.blocks(), search.getText());
        next = 0;
        graph.mark(hits);
        say(search.getText().isBlank() ? "" : hits.isEmpty() ? "no such layer" : hits.size() + " found");
    }

    private void lead(BackboneGraph graph) {
        if (!hits.isEmpty()) {
            graph.reveal(hits.get(next));
            next = (next + 1) % hits.size();
            say((next == 0 ? hits.size() : next) + " of " + hits.size());
        }
    }

    private void say(String words) {
        count.setText(words);
        count.requestLayout();
    }
}
