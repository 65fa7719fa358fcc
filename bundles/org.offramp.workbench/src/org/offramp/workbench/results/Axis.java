// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.offramp.api.search.PlanFigures;

/** What an axis of the chart, or a column of the table, can show of a plan. */
enum Axis {
    ACCURACY("Accuracy", "%", 100, PlanFigures::accuracy),
    DROP("Accuracy drop", "points", 100, PlanFigures::accuracyDrop),
    ENERGY("Energy", "mJ", 1e3, PlanFigures::joules),
    LATENCY("Latency", "ms", 1e3, PlanFigures::seconds),
    WORST_LATENCY("Worst latency", "ms", 1e3, PlanFigures::worstSeconds),
    MACS("Computing", "kMAC", 1e-3, PlanFigures::macs);

    private final String title;
    private final String unit;
    private final double scale;
    private final ToDoubleFunction<PlanFigures> value;

    Axis(String title, String unit, double scale, ToDoubleFunction<PlanFigures> value) {
        this.title = title;
        this.unit = unit;
        this.scale = scale;
        this.value = value;
    }

    String title() {
        return title + " (" + unit + ")";
    }

    /** In the axis's unit. */
    double of(PlanFigures figures) {
        return scale * value.applyAsDouble(figures);
    }

    String text(PlanFigures figures) {
        return number(of(figures));
    }

    /** With its unit, such as {@code Energy 0.0691 mJ}. */
    String inWords(PlanFigures figures) {
        return title + " " + text(figures) + " " + unit;
    }

    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 1000 || size == 0 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
