// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.PartCost;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.api.training.ExitProfile;

/** The heads that a plan can use, in the order of their attach points, with all that the search reads of them. */
public final class Candidates {
    private final List<Integer> heads;
    private final List<Integer> points;
    private final List<ThresholdLevels> levels;
    private final List<char[]> codes;
    private final SampleOrder order;
    private final int samples;
    private final int backboneRight;
    private final int width;
    private final boolean fixed;
    private final int[] candidateOfHead;
    private final Tally counts;
    private final boolean recall;
    private final List<float[]> confidences;

    public Candidates(
            ExitProfile profile, CostTable costs, SearchSpace space, ThresholdGrid grid, AccuracyMeasure measure) {
        ProfileCheck.of(profile, costs);
        samples = profile.samples();
        if (samples > Tally.MOST_SAMPLES) {
            throw new BadInputException(
                    "profile",
                    "It has " + samples + " samples; the search takes at most " + Tally.MOST_SAMPLES + ".",
                    "Take fewer to choose thresholds, and the rest to test them.");
        }
        counts = Tally.of(samples);
        fixed = space.heads().isPresent();
        recall = space.has(SearchSpace.Option.RECALL);
        heads = space.heads().map(given -> checked(given, costs)).orElseGet(() -> supported(costs));
        candidateOfHead = new int[costs.heads().size()];
        for (int candidate = 0; candidate < heads.size(); candidate++) {
            candidateOfHead[heads.get(candidate)] = candidate;
        }
        points = heads.stream().map(costs.pointOfHead()::get).toList();
        order = SampleOrder.of(profile, measure);
        levels = levels(profile, heads, grid);
        width = levels.stream().mapToInt(ThresholdLevels::bins).max().orElse(1);
        OutcomeCodes outcomes = new OutcomeCodes(profile, order);
        backboneRight = outcomes.backboneRight();
        codes = IntStream.range(0, heads.size())
                .mapToObj(index -> outcomes.of(heads.get(index), levels.get(index)))
                .toList();
        confidences = recall
                ? heads.stream()
                        .map(head -> order.sorted(profile.confidence()[head]))
                        .toList()
                : List.of();
    }

    private static List<Integer> supported(CostTable costs) {
        return IntStream.range(0, costs.heads().size())
                .filter(head -> costs.heads().get(head).byProcessor().stream().anyMatch(PartCost::isSupported))
                .boxed()
                .sorted(Comparator.comparing(costs.pointOfHead()::get))
                .toList();
    }

    private static List<ThresholdLevels> levels(ExitProfile profile, List<Integer> heads, ThresholdGrid grid) {
        boolean same = grid.kind() == ThresholdGrid.Kind.THIRTEEN || grid.kind() == ThresholdGrid.Kind.GIVEN;
        return same
                ? Collections.nCopies(heads.size(), ThresholdLevels.of(grid, new float[0]))
                : heads.stream()
                        .map(head -> ThresholdLevels.of(grid, profile.confidence()[head]))
                        .toList();
    }

    /** Heads that are given, if they can be in a plan together. */
    public static List<Integer> checked(List<Integer> given, CostTable costs) {
        int last = -1;
        for (int head : given) {
            if (head < 0 || head >= costs.heads().size() || costs.pointOfHead().get(head) <= last) {
                throw new BadInputException(
                        "exits",
                        "They are " + given + ".",
                        "Give indices from 0 to " + (costs.heads().size() - 1)
                                + ", in the order of their attach points and one for each of them.");
            }
            last = costs.pointOfHead().get(head);
        }
        return given;
    }

    public int count() {
        return heads.size();
    }

    /** Whether samples get the answer of the most confident exit that they have seen. */
    public boolean recall() {
        return recall;
    }

    /** Confidence at each place; for recall alone. */
    float[] confidence(int candidate) {
        return confidences.get(candidate);
    }

    /** The codes of exits that are in a plan together, those with recalled answers where that is asked for. */
    public List<char[]> codesTogether(List<Integer> chosen) {
        if (!recall || chosen.size() < 2) {
            return chosen.stream().map(this::codes).toList();
        }
        List<char[]> together = new ArrayList<>();
        Recall before = new Recall(this);
        before.startWith(chosen.get(0));
        together.add(before.codes());
        for (int candidate : chosen.subList(1, chosen.size())) {
            Recall next = new Recall(this);
            next.goOn(before, candidate);
            together.add(next.codes());
            before = next;
        }
        return together;
    }

    /** How samples are counted. */
    public Tally counts() {
        return counts;
    }

    /** Whether every plan has all of them. */
    public boolean fixed() {
        return fixed;
    }

    /** Its index in profile and cost table. */
    public int head(int candidate) {
        return heads.get(candidate);
    }

    /** The other way round. */
    public int candidate(int head) {
        return candidateOfHead[head];
    }

    public int point(int candidate) {
        return points.get(candidate);
    }

    public ThresholdLevels levels(int candidate) {
        return levels.get(candidate);
    }

    public char[] codes(int candidate) {
        return codes.get(candidate);
    }

    public SampleOrder order() {
        return order;
    }

    public int samples() {
        return samples;
    }

    public int backboneRight() {
        return backboneRight;
    }

    /** @param tally of all samples that leave at an exit */
    public CascadeCount count(long tally) {
        return new CascadeCount(samples, backboneRight, counts.harmed(tally), counts.helped(tally));
    }

    public int right(long tally) {
        return backboneRight + counts.gained(tally);
    }

    /** Number of ways to choose this many exits, at most one for each attach point. */
    public long[] architectures(int mostExits) {
        long[] ways = new long[mostExits + 1];
        if (fixed) {
            ways[mostExits] = 1;
            return ways;
        }
        ways[0] = 1;
        points.stream().distinct().forEach(point -> {
            long here = points.stream().filter(point::equals).count();
            for (int exits = mostExits; exits > 0; exits--) {
                ways[exits] += ways[exits - 1] * here;
            }
        });
        return ways;
    }

    public static long sum(long[] ways) {
        return Arrays.stream(ways).sum();
    }

    /** Bins of the widest candidate. */
    public int width() {
        return width;
    }
}
