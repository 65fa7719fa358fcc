// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.List;

/**
 * Horizontal bars in groups.
 *
 * @param description what the chart shows, for those who can't see it
 * @param axis name of the quantity
 * @param unit of the values: {@code %} stands for fractions, which are shown as percentages; others get prefixes
 * @param series names, shown when there are several
 */
public record BarChart(String description, String axis, String unit, List<String> series, List<Group> groups) {
    /**
     * @param label of the group
     * @param values for each series one, zero or more; NaN where there is none
     */
    public record Group(String label, List<Double> values) {
        public Group {
            values = List.copyOf(values);
        }
    }

    public BarChart {
        series = List.copyOf(series);
        groups = List.copyOf(groups);
        for (Group group : groups) {
            if (group.values().size() != series.size()) {
                throw new IllegalArgumentException("The group '" + group.label() + "' has "
                        + group.values().size() + " values for " + series.size() + " series.");
            }
        }
    }

    /** The picture. */
    public String svg() {
        return new BarDrawing(this).svg();
    }
}
