// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.Arrays;
import java.util.List;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.search.tables.Thresholds;

/** The levels of a plan's thresholds. Made for very many plans that are soon forgotten, so it is an array inside. */
public final class Levels implements Comparable<Levels> {
    private final int[] values;

    private Levels(int[] values) {
        this.values = values;
    }

    static Levels of(Thresholds thresholds, int exits) {
        int[] values = new int[exits];
        for (int exit = 0; exit < exits; exit++) {
            values[exit] = thresholds.level(exit);
        }
        return new Levels(values);
    }

    int count() {
        return values.length;
    }

    int get(int exit) {
        return values[exit];
    }

    public List<Integer> toList() {
        return Arrays.stream(values).boxed().toList();
    }

    @Override
    public int compareTo(Levels other) {
        return Arrays.compare(values, other.values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Levels levels && Arrays.equals(values, levels.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
