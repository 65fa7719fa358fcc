// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.List;
import java.util.stream.DoubleStream;
import org.offramp.figures.ScatterChart.Look;
import org.offramp.figures.ScatterChart.Point;
import org.offramp.figures.ScatterChart.Series;

/** Draws a {@link ScatterChart}. */
final class ScatterDrawing {
    private static final double WIDTH = 720;
    private static final double PLOT = 320;
    private static final double MARGIN = 10;

    private final ScatterChart chart;
    private final Canvas canvas = new Canvas();
    private final LabelPlaces places;
    private final ScatterAxis across;
    private final ScatterAxis up;
    private final double left;
    private final double right = WIDTH - 28;

    ScatterDrawing(ScatterChart chart) {
        this.chart = chart;
        across = new ScatterAxis(chart.across(), points().mapToDouble(Point::across), 8);
        up = new ScatterAxis(
                chart.up(),
                DoubleStream.concat(
                        points().mapToDouble(Point::up), chart.rules().stream().mapToDouble(ScatterChart.Rule::up)),
                6);
        left = MARGIN + 26 + up.widestLabel();
        places = new LabelPlaces(left, right);
    }

    private java.util.stream.Stream<Point> points() {
        return chart.series().stream().flatMap(series -> series.points().stream());
    }

    String svg() {
        List<String> names = chart.series().stream().map(Series::name).toList();
        double top = Legend.draw(canvas, names, left, WIDTH - MARGIN, MARGIN, this::sign) + 10;
        axes(top);
        rules(top);
        chart.series().forEach(series -> block(series, top));
        series(top, false);
        series(top, true);
        labels(top);
        return canvas.svg(chart.description(), WIDTH, top + PLOT + 46);
    }

    private void axes(double top) {
        for (double tick : across.ticks().values()) {
            double x = left + (right - left) * across.ticks().share(tick);
            canvas.line(x, top, x, top + PLOT, "fig-grid");
            canvas.text(
                    x,
                    top + PLOT + 17,
                    "fig-small fig-soft fig-middle",
                    across.ticks().label(tick),
                    WIDTH);
        }
        for (double tick : up.ticks().values()) {
            double y = top + PLOT * (1 - up.ticks().share(tick));
            canvas.line(left, y, right, y, "fig-grid");
            canvas.text(
                    left - 8, y + 4, "fig-small fig-soft fig-end", up.ticks().label(tick), WIDTH);
        }
        canvas.line(left, top, left, top + PLOT, "fig-axis");
        canvas.line(left, top + PLOT, right, top + PLOT, "fig-axis");
        canvas.text((left + right) / 2, top + PLOT + 37, "fig-small fig-soft fig-middle", across.title(), right - left);
        double x = MARGIN + 9;
        double middle = top + PLOT / 2;
        canvas.body().open("g", "transform", "rotate(-90 " + x + " " + middle + ")");
        canvas.text(x, middle, "fig-small fig-soft fig-middle", up.title(), PLOT);
        canvas.body().close().line();
    }

    private void rules(double top) {
        for (ScatterChart.Rule rule : chart.rules()) {
            double y = top + PLOT * (1 - up.share(rule.up()));
            canvas.line(left, y, right, y, "fig-rule");
            double width = TextWidth.of(rule.label(), Canvas.SMALL);
            boolean above = y - top > 20;
            double room = right - left - 8;
            canvas.text(right - 4, above ? y - 5 : y + 15, "fig-small fig-soft fig-end", rule.label(), room);
            places.reserve(left, y - 2, right - left, 4);
            places.reserve(right - 4 - Math.min(width, room), above ? y - 18 : y + 2, Math.min(width, room), 16);
        }
    }

    private void series(double top, boolean emphasised) {
        for (int i = 0; i < chart.series().size(); i++) {
            if (emphasised == (chart.series().get(i).look() == Look.EMPHASISED)) {
                series(i, top);
            }
        }
    }

    private void series(int index, double top) {
        Series series = chart.series().get(index);
        if (series.look() == Look.STEPS && series.points().size() > 1) {
            StringBuilder path = new StringBuilder();
            for (Point point : series.points()) {
                path.append(
                        path.length() == 0
                                ? "M" + pair(x(point), y(point, top))
                                : "H" + one(x(point)) + "V" + one(y(point, top)));
            }
            canvas.body()
                    .leaf("path", "d", path, "class", "fig-path fig-line" + colour(index))
                    .line();
        }
        for (Point point : series.points()) {
            canvas.body().open("g").element("title", series.name() + ": " + point.label());
            Markers.draw(canvas, index, series.look(), x(point), y(point, top));
            canvas.body().close().line();
        }
    }

    /** Keeps labels off points and lines. */
    private void block(Series series, double top) {
        for (int i = 0; i < series.points().size(); i++) {
            Point point = series.points().get(i);
            places.block(x(point), y(point, top));
            if (series.look() == Look.STEPS && i > 0) {
                Point last = series.points().get(i - 1);
                double from = y(last, top);
                double to = y(point, top);
                places.reserve(x(last), from - 2, x(point) - x(last), 4);
                places.reserve(x(point) - 2, Math.min(from, to), 4, Math.abs(to - from));
            }
        }
    }

    private void labels(double top) {
        chart.series().stream()
                .filter(series -> series.look() == Look.EMPHASISED)
                .flatMap(series -> series.points().stream())
                .forEach(point -> places.place(
                                x(point), y(point, top), TextWidth.of(point.label(), Canvas.FONT), top, top + PLOT)
                        .ifPresent(place -> canvas.text(place.x(), place.y(), "fig-strong", point.label(), WIDTH)));
    }

    private void sign(int series, double x, double y) {
        Markers.draw(canvas, series, chart.series().get(series).look(), x, y);
    }

    static int colour(int series) {
        return series % Canvas.COLOURS;
    }

    private double x(Point point) {
        return left + (right - left) * across.share(point.across());
    }

    private double y(Point point, double top) {
        return top + PLOT * (1 - up.share(point.up()));
    }

    private static String pair(double x, double y) {
        return one(x) + " " + one(y);
    }

    private static String one(double value) {
        return String.format(java.util.Locale.ROOT, "%.1f", value);
    }
}
