// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.List;
import org.offramp.api.search.AccuracyMeasure;

/**
 * What the limits of accuracy are held against.
 *
 * @param drop with one standard error, where that is asked for
 */
public record Correctness(double drop, double accuracy) {
    public static Correctness of(CascadeCount count, boolean withError) {
        return new Correctness(count.drop() + (withError ? count.standardError() : 0), count.accuracy());
    }

    /** @param classes those that have samples */
    public static Correctness of(List<CascadeCount> classes, AccuracyMeasure measure, boolean withError) {
        return measure == AccuracyMeasure.MACRO_RECALL ? mean(classes, withError) : worst(classes, withError);
    }

    private static Correctness mean(List<CascadeCount> classes, boolean withError) {
        double drop = 0;
        double recall = 0;
        double variance = 0;
        for (CascadeCount count : classes) {
            drop += count.drop();
            recall += count.accuracy();
            variance += count.standardError() * count.standardError();
        }
        double error = withError ? Math.sqrt(variance) : 0;
        return new Correctness((drop + error) / classes.size(), recall / classes.size());
    }

    private static Correctness worst(List<CascadeCount> classes, boolean withError) {
        double drop = Double.NEGATIVE_INFINITY;
        double recall = 1;
        for (CascadeCount count : classes) {
            Correctness here = of(count, withError);
            drop = Math.max(drop, here.drop());
            recall = Math.min(recall, here.accuracy());
        }
        return new Correctness(drop, recall);
    }
}
