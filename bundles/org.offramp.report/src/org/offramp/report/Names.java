// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.search.Plan;

/** What things of a conversion are called in a report. */
record Names(ConversionResult result) {
    static final String BACKBONE = "Backbone";

    /** Of a candidate. */
    String head(int index) {
        return result.exits().heads().get(index).head().name();
    }

    String processor(int index) {
        return result.exits().costs().processors().get(index).name();
    }

    /** Of a plan's classifier by its place, the backbone's own last. */
    static String exit(Plan plan, int place) {
        return place < plan.heads().size() ? "Exit " + (place + 1) : BACKBONE;
    }

    /** A plan in one line: thresholds with their exits. */
    String plan(Plan plan) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < plan.heads().size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(head(plan.heads().get(i)))
                    .append(" from ")
                    .append(threshold(plan.thresholds().get(i)));
        }
        return text.length() == 0 ? "no exits" : text.toString();
    }

    static String threshold(double threshold) {
        return String.format(java.util.Locale.ROOT, "%.4f", threshold);
    }
}
