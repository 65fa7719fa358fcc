// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.limits;

import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.PlanFigures;
import org.offramp.search.tables.CascadeCount;
import org.offramp.search.tables.Correctness;
import org.offramp.search.tables.Thresholds;

/** How accurate a plan has to be. */
public record AccuracyDemand(AccuracyLimits limits) {
    /** What the limits of accuracy are held against. */
    public Correctness correctness(CascadeCount count, Thresholds thresholds) {
        return limits.measure() == AccuracyMeasure.OVERALL
                ? Correctness.of(count, limits.oneStandardError())
                : Correctness.of(thresholds.classes(), limits.measure(), limits.oneStandardError());
    }

    /** Whether the accuracy is good enough. */
    public boolean isMet(Correctness correctness) {
        return correctness.drop() <= mostDrop() && correctness.accuracy() >= leastAccuracy();
    }

    /** Right answers that an accurate plan has at least, whatever its standard error. */
    public int leastRight(CascadeCount backbone) {
        if (limits.measure() != AccuracyMeasure.OVERALL) {
            return 0;
        }
        int few = -1;
        int enough = backbone.samples() + 1;
        while (enough - few > 1) {
            int right = (few + enough) >>> 1;
            if (isEnough(right, backbone)) {
                enough = right;
            } else {
                few = right;
            }
        }
        return enough;
    }

    private boolean isEnough(int right, CascadeCount backbone) {
        return (double) (backbone.right() - right) / backbone.samples() <= mostDrop()
                && (double) right / backbone.samples() >= leastAccuracy();
    }

    /** Whether a prediction is accurate enough; how sure it is has no meaning. */
    public boolean isPromised(PlanFigures prediction) {
        return prediction.accuracyDrop() <= mostDrop() && prediction.accuracy() >= leastAccuracy();
    }

    /** A name for what is limited. */
    String inWords(String accuracy) {
        return switch (limits.measure()) {
            case OVERALL -> accuracy;
            case MACRO_RECALL -> accuracy.replace("accuracy", "macro recall");
            case EACH_CLASS -> accuracy.replace("accuracy", "recall") + " of a class";
        };
    }

    private double mostDrop() {
        return limits.mostDrop().orElse(Double.POSITIVE_INFINITY);
    }

    private double leastAccuracy() {
        return limits.least().orElse(0);
    }
}
