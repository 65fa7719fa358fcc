// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.certification;

import java.util.OptionalLong;
import org.offramp.api.certification.RiskLimit;

/** Tells how many samples a certificate takes. */
record SampleNeed(LossTest test, RiskLimit limit) {
    private static final long MOST = 2_000_000;

    /** About how many more it takes if the shares stay as they are; empty when two millions wouldn't do. */
    OptionalLong more(LossCount count) {
        long few = Math.max(1, count.samples());
        long many = few;
        while (many < MOST && !isEnough(count, many)) {
            few = many;
            many *= 2;
        }
        if (!isEnough(count, many)) {
            return OptionalLong.empty();
        }
        while (many - few > 1) {
            long middle = (few + many) / 2;
            if (isEnough(count, middle)) {
                many = middle;
            } else {
                few = middle;
            }
        }
        return OptionalLong.of(many - count.samples());
    }

    private boolean isEnough(LossCount count, long samples) {
        return test.pValue(count.scaledTo(samples), limit.epsilon()) <= limit.delta();
    }
}
