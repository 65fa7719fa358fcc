// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 70 % of the beats of each class to train, 10 % to validate, the others to test; beats of one patient are in all parts.
 *
 * <p>Made anew elsewhere by these rules: the beats are sorted by record and sample; class after class is shuffled with
 * {@link SeededOrder}; the first round(0.7 n) train, the next round(0.1 n) validate.
 */
final class BeatSplit {
    private static final Comparator<Beat> ORDER =
            Comparator.comparing((Beat beat) -> beat.record().name()).thenComparingLong(Beat::sample);

    private final SeededOrder order;

    BeatSplit(long seed) {
        this.order = new SeededOrder(seed);
    }

    /** The beats of one part, sorted by record and sample. */
    List<Beat> choose(Part part, List<Beat> beats, int classes) {
        List<Beat> sorted = beats.stream().sorted(ORDER).toList();
        return IntStream.range(0, classes)
                .mapToObj(label ->
                        sorted.stream().filter(beat -> beat.label() == label).toList())
                .flatMap(ofClass -> part(part, order.shuffled(ofClass)))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Beat> part(Part part, List<Beat> shuffled) {
        int trained = (int) Math.round(shuffled.size() * 0.7);
        int validated = trained + (int) Math.round(shuffled.size() * 0.1);
        return switch (part) {
            case TRAIN -> shuffled.subList(0, trained).stream();
            case VALIDATION -> shuffled.subList(trained, validated).stream();
            case TEST -> shuffled.subList(validated, shuffled.size()).stream();
        };
    }
}
