// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The records of MIT-BIH in two sets without a patient in common, after de Chazal et al. 2004 (but 201 and 202 are of one
 * person): DS2 tests; of DS1, shuffled with {@link SeededOrder}, the first four validate and the others train.
 */
final class PatientSplit {
    private static final List<String> DS1 =
            records("101 106 108 109 112 114 115 116 118 119 122 124 201 203 205 207 208" + " 209 215 220 223 230");
    private static final List<String> DS2 =
            records("100 103 105 111 113 117 121 123 200 202 210 212 213 214 219 221 222" + " 228 231 232 233 234");
    private static final int VALIDATING = 4;

    private final List<String> shuffled;

    PatientSplit(long seed) {
        this.shuffled = new SeededOrder(seed).shuffled(DS1);
    }

    private static List<String> records(String names) {
        return List.of(names.split(" "));
    }

    /** Names of the records of one part. */
    Set<String> records(Part part) {
        return switch (part) {
            case TRAIN -> Set.copyOf(shuffled.subList(VALIDATING, shuffled.size()));
            case VALIDATION -> Set.copyOf(shuffled.subList(0, VALIDATING));
            case TEST -> Set.copyOf(DS2);
        };
    }

    /** Names of all records that are in one of the sets. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>(DS1);
        all.addAll(DS2);
        return all;
    }
}
