// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.draw2d.Figure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.offramp.workbench.results.canvas.Legend;
import org.offramp.workbench.results.canvas.ZoomCanvas;

/** Puts drawings on a sheet. Sizes are found on the display's thread, the layout in the background. */
final class GraphSheet {
    private static final double USUAL_ASPECT_RATIO = 2;
    /** Where the layout begins, too. */
    private static final int LEFT = 12;

    private final ZoomCanvas canvas;
    private final List<String> processors;
    private int version;

    /** @param processors names for the legend */
    GraphSheet(ZoomCanvas canvas, List<String> processors) {
        this.canvas = canvas;
        this.processors = processors;
    }

    /**
     * Only the newest drawing counts.
     *
     * @param placed told the figures by id, when they are on the sheet
     */
    void draw(GraphDrawing drawing, Consumer<Map<String, BoxFigure>> placed) {
        Sketch sketch = drawing.sketch();
        double aspectRatio = aspectRatio();
        int mine = ++version;
        Job.createSystem("Laying out the backbone", (ICoreRunnable) monitor -> {
                    Sketch.Layout layout = SketchLayout.of(sketch, aspectRatio);
                    onDisplay(mine, () -> {
                        place(drawing.figures(), layout);
                        placed.accept(drawing.figures());
                    });
                })
                .schedule();
    }

    private double aspectRatio() {
        org.eclipse.swt.graphics.Rectangle window = canvas.control().getClientArea();
        return window.height > 0 ? Math.max(1, (double) window.width / window.height) : USUAL_ASPECT_RATIO;
    }

    private void onDisplay(int drawn, Runnable work) {
        if (!canvas.control().isDisposed()) {
            canvas.control().getDisplay().asyncExec(() -> {
                if (!canvas.control().isDisposed() && drawn == version) {
                    work.run();
                }
            });
        }
    }

    private void place(Map<String, BoxFigure> figures, Sketch.Layout layout) {
        Figure sheet = canvas.sheet();
        sheet.removeAll();
        Legend legend = new Legend(processors);
        int top = legend.getPreferredSize().height + Legend.GAP;
        sheet.add(legend, new Rectangle(new Point(LEFT, 0), legend.getPreferredSize()));
        figures.forEach((id, figure) ->
                sheet.add(figure, layout.boxes().get(id).getCopy().translate(0, top)));
        layout.wires().forEach(points -> {
            points.translate(0, top);
            WireFigure wire = new WireFigure(points);
            sheet.add(wire, wire.getBounds());
        });
        canvas.fitIfAsked();
    }
}
