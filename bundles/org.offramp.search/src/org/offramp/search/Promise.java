// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;

/** A plan with what independence predicts of it. */
record Promise(Plan plan, PlanFigures figures) {
    /** A total order: the quantity, then accuracy, then fewer exits; the rest makes the result the same in every run. */
    static Comparator<Promise> bestFirst(Quantity quantity) {
        return Comparator.<Promise>comparingDouble(promise -> promise.figures().of(quantity))
                .thenComparingDouble(promise -> -promise.figures().accuracy())
                .thenComparingInt(promise -> promise.plan().heads().size())
                .thenComparing(promise -> inWords(promise.plan().heads()))
                .thenComparing(promise -> inWords(promise.plan().processors()))
                .thenComparing(promise -> inWords(promise.plan().thresholds()));
    }

    private static String inWords(List<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
