// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

import java.util.Optional;
import org.offramp.api.deployment.Deployment;
import org.offramp.api.deployment.Verdict;

/** What becomes of one sample on its way through the segments. */
final class SamplePath {
    /** Engines differ by less. */
    private static final double NEAR = 1e-5;

    private final boolean recall;
    private Verdict surest = new Verdict(Verdict.NONE, Double.NaN);
    private boolean nearThreshold;
    private boolean nearAnother;

    SamplePath(boolean recall) {
        this.recall = recall;
    }

    /** Gives how the sample leaves behind a segment; empty when it stays. */
    Optional<Departure> pass(int segment, Optional<Deployment.Exit> exit, Verdict verdict) {
        if (exit.isEmpty()) {
            return Optional.of(new Departure(segment, verdict.label(), nearThreshold));
        }
        double threshold = exit.get().threshold();
        nearThreshold |= Math.abs(verdict.confidence() - threshold) <= NEAR;
        nearAnother |= recall && verdict.isAlmostAsSureAs(surest, NEAR);
        surest = surest.orSurer(verdict);
        int label = recall ? surest.label() : verdict.label();
        return verdict.reaches(threshold)
                ? Optional.of(new Departure(segment, label, nearThreshold || nearAnother))
                : Optional.empty();
    }
}
