// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.independence;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.training.ExitProfile;

/** How often classifiers are wrong together. */
final class ErrorCorrelations {
    private ErrorCorrelations() {}

    /** For each two classifiers, Pearson's correlation of being wrong; NaN where one never varies. */
    static List<List<Double>> of(ExitProfile profile) {
        List<BitSet> wrong = IntStream.range(0, profile.classifiers().size())
                .mapToObj(classifier -> wrong(profile, classifier))
                .toList();
        return wrong.stream()
                .map(one -> wrong.stream()
                        .map(other -> correlation(one, other, profile.samples()))
                        .toList())
                .toList();
    }

    private static BitSet wrong(ExitProfile profile, int classifier) {
        BitSet wrong = new BitSet(profile.samples());
        for (int sample = 0; sample < profile.samples(); sample++) {
            wrong.set(sample, !profile.isRight(classifier, sample));
        }
        return wrong;
    }

    private static double correlation(BitSet one, BitSet other, int samples) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        double p = (double) one.cardinality() / samples;
        double q = (double) other.cardinality() / samples;
        double covariance = (double) both.cardinality() / samples - p * q;
        return covariance / Math.sqrt(p * (1 - p) * q * (1 - q));
    }
}
