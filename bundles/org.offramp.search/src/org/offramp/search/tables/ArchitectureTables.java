// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The tables of an architecture that grows and shrinks at its end, and its samples' bins. */
public final class ArchitectureTables {
    private final Candidates candidates;
    private final long[] tallies;
    private final int width;
    private final int[] chosen;
    private final List<LeaverTable> tables = new ArrayList<>();
    private final List<List<LeaverTable>> byClass = new ArrayList<>();
    private final List<int[]> joint;
    private final List<Recall> recalls;

    public ArchitectureTables(Candidates candidates, int mostExits, long[] tallies) {
        this.candidates = candidates;
        this.tallies = tallies;
        width = candidates.width();
        chosen = new int[mostExits];
        joint = IntStream.range(0, Math.max(1, mostExits))
                .mapToObj(exits -> new int[exits == 0 ? 0 : candidates.samples()])
                .toList();
        recalls = IntStream.range(0, candidates.recall() ? mostExits : 0)
                .mapToObj(exits -> new Recall(candidates))
                .toList();
    }

    public static boolean hasRoom(int exits, int width) {
        return LeaverTable.cells(exits, width) <= LeaverTable.MOST_CELLS;
    }

    public int candidate(int exit) {
        return chosen[exit];
    }

    /** Whether there is a table for so many exits. */
    public boolean isTabulated(int exit) {
        return hasRoom(exit + 1, width);
    }

    /** The samples' codes at a chosen exit. */
    public char[] codes(int exit) {
        return recalls.isEmpty()
                ? candidates.codes(chosen[exit])
                : recalls.get(exit).codes();
    }

    public LeaverTable table(int exit) {
        return tables.get(exit);
    }

    public List<LeaverTable> byClass(int exit) {
        return byClass.isEmpty() ? List.of() : byClass.get(exit);
    }

    public void choose(int exit, int candidate) {
        chosen[exit] = candidate;
        if (!recalls.isEmpty() && exit == 0) {
            recalls.get(0).startWith(candidate);
        } else if (!recalls.isEmpty()) {
            recalls.get(exit).goOn(recalls.get(exit - 1), candidate);
        }
        if (isTabulated(exit)) {
            tabulate(exit, codes(exit));
        }
    }

    private void tabulate(int exit, char[] codes) {
        while (tables.size() <= exit) {
            int exits = tables.size() + 1;
            tables.add(new LeaverTable(exits, width));
            byClass.add(candidates.order().classes().stream()
                    .map(each -> new LeaverTable(exits, width))
                    .toList());
        }
        tables.get(exit).fill(joint.get(exit), codes, 0, codes.length, tallies);
        List<LeaverTable> ofClasses = byClass.get(exit);
        for (int index = 0; index < ofClasses.size(); index++) {
            SampleOrder.ClassRange range = candidates.order().classes().get(index);
            ofClasses.get(index).fill(joint.get(exit), codes, range.from(), range.to(), tallies);
        }
    }

    /** Whether {@link #tally} can be asked for. */
    public boolean isCounted(int exits) {
        return tables.size() >= exits && tables.subList(0, exits).stream().allMatch(LeaverTable::isCounted);
    }

    /** The tables of all samples, with other tallies until something is chosen again. */
    public void tally(int exits, long[] others) {
        tables.subList(0, exits).forEach(table -> table.tally(others));
    }

    /** Makes ready for one more exit. */
    public void goOn(int exit) {
        int[] earlier = joint.get(exit);
        int[] all = joint.get(exit + 1);
        char[] codes = codes(exit);
        for (int sample = 0; sample < all.length; sample++) {
            int before = exit == 0 ? 0 : earlier[sample];
            all[sample] = (before + (codes[sample] & ~OutcomeCodes.MASK)) * width;
        }
    }
}
