// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.offramp.api.search.PlanFigures;
import org.offramp.workbench.results.Findings.NamedPlan;

/** The front to look at, point at and click on. */
final class FrontChart {
    private final Canvas canvas;
    private final Consumer<NamedPlan> clicked;
    private List<NamedPlan> plans = List.of();
    private Axis across = Axis.ENERGY;
    private Axis up = Axis.ACCURACY;
    private Optional<NamedPlan> selected = Optional.empty();
    private Optional<PlanFigures> moved = Optional.empty();

    FrontChart(Composite parent, Consumer<NamedPlan> clicked) {
        this.clicked = clicked;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
        canvas.setBackground(parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        canvas.addPaintListener(event -> drawing(canvas.getSize()).draw(new ScreenPen(event.gc)));
        canvas.addMouseMoveListener(event -> hover(event.x, event.y));
        canvas.addListener(SWT.MouseDown, event -> at(event.x, event.y).ifPresent(clicked));
        canvas.addListener(SWT.Resize, event -> canvas.redraw());
    }

    Canvas control() {
        return canvas;
    }

    void show(List<NamedPlan> those) {
        plans = those;
        canvas.redraw();
    }

    void axes(Axis horizontal, Axis vertical) {
        across = horizontal;
        up = vertical;
        canvas.redraw();
    }

    void select(NamedPlan plan) {
        selected = Optional.of(plan);
        moved = Optional.empty();
        canvas.redraw();
    }

    /** Where the plan is with the thresholds as they are now. */
    void moved(PlanFigures figures) {
        moved = Optional.of(figures);
        canvas.redraw();
    }

    private Optional<NamedPlan> at(int x, int y) {
        return drawing(canvas.getSize()).at(x, y);
    }

    private void hover(int x, int y) {
        Optional<NamedPlan> plan = at(x, y);
        canvas.setCursor(plan.isPresent() ? canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
        String tip = plan.isPresent() ? PlanText.of(plan.get()) : null;
        if (!Objects.equals(tip, canvas.getToolTipText())) {
            canvas.setToolTipText(tip);
        }
    }

    private FrontDrawing drawing(Point size) {
        RGB paper = canvas.getBackground().getRGB();
        return new FrontDrawing(plans, across, up, FrontDrawing.Palette.on(paper), size.x, size.y, selected, moved);
    }

    /** Writes the picture as it is seen: SVG or PNG, by the name's ending. */
    void export(Path file) throws IOException {
        Point size = canvas.getSize();
        if (file.toString().endsWith(".svg")) {
            SvgPen pen = new SvgPen();
            drawing(size).draw(pen);
            String svg = pen.svg(size.x, size.y, canvas.getBackground().getRGB());
            Files.write(file, svg.getBytes(StandardCharsets.UTF_8));
        } else {
            Files.write(file, png(size));
        }
    }

    private byte[] png(Point size) {
        Image image = new Image(canvas.getDisplay(), size.x, size.y);
        GC gc = new GC(image);
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(0, 0, size.x, size.y);
        drawing(size).draw(new ScreenPen(gc));
        gc.dispose();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {image.getImageData()};
        image.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        loader.save(bytes, SWT.IMAGE_PNG);
        return bytes.toByteArray();
    }
}
