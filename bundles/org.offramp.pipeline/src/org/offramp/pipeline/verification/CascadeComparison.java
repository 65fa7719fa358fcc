// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

import java.util.List;
import java.util.stream.LongStream;
import org.offramp.api.deployment.Verification;

/** Counts what became of the samples on two engines. */
final class CascadeComparison {
    private final long[] leaving;
    private long samples;
    private long right;
    private long disagreements;
    private long near;

    CascadeComparison(int segments) {
        leaving = new long[segments];
    }

    /**
     * @param exported how the samples left the exported files
     * @param own how they left the conversion's engine
     */
    void add(int[] labels, List<Departure> exported, List<Departure> own) {
        for (int sample = 0; sample < labels.length; sample++) {
            Departure left = exported.get(sample);
            Departure other = own.get(sample);
            samples++;
            leaving[left.exit()]++;
            right += left.label() == labels[sample] ? 1 : 0;
            if (left.nearThreshold() || other.nearThreshold()) {
                near++;
            } else if (left.exit() != other.exit() || left.label() != other.label()) {
                disagreements++;
            }
        }
    }

    Verification result() {
        List<Double> rates = LongStream.of(leaving)
                .mapToObj(count -> (double) count / samples)
                .toList();
        return new Verification(samples, disagreements, near, (double) right / samples, rates);
    }
}
