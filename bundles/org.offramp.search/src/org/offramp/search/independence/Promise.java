// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;

/** A plan with what independence predicts of it. */
record Promise(Plan plan, PlanFigures figures) {
    /** A total order: the objective, then accuracy, then fewer exits; the rest makes the result the same in every run. */
    static Comparator<Promise> bestFirst(Objective objective) {
        return Comparator.<Promise>comparingDouble(promise -> objective.value(promise.figures()))
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
