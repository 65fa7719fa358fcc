// SPDX-License-Identifier: EPL-2.0
package org.offramp.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.PartCost;
import org.offramp.api.training.ExitProfile;

/** The heads that a plan can use, in the order of their attach points, with all that the search reads of them. */
final class Candidates {
    private final List<Integer> heads;
    private final List<Integer> points;
    private final List<ThresholdLevels> levels;
    private final List<byte[]> bins;
    private final List<long[]> tallies;
    private final int samples;
    private final int backboneRight;

    Candidates(ExitProfile profile, CostTable costs, Function<float[], ThresholdLevels> grid) {
        ProfileCheck.of(profile, costs);
        samples = profile.samples();
        if (samples > Tally.MOST_SAMPLES) {
            throw new BadInputException(
                    "profile",
                    "It has " + samples + " samples; the search takes at most " + Tally.MOST_SAMPLES + ".",
                    "Take fewer to choose thresholds, and the rest to test them.");
        }
        heads = IntStream.range(0, costs.heads().size())
                .filter(head -> costs.heads().get(head).byProcessor().stream().anyMatch(PartCost::isSupported))
                .boxed()
                .sorted(Comparator.comparing(costs.pointOfHead()::get))
                .toList();
        points = heads.stream().map(costs.pointOfHead()::get).toList();
        levels = heads.stream()
                .map(head -> grid.apply(profile.confidence()[head]))
                .toList();
        bins = IntStream.range(0, heads.size())
                .mapToObj(index -> levels.get(index).bins(profile.confidence()[heads.get(index)]))
                .toList();
        tallies = heads.stream().map(head -> tallies(profile, head)).toList();
        backboneRight = CascadeCount.backboneRight(profile);
    }

    private static long[] tallies(ExitProfile profile, int head) {
        return IntStream.range(0, profile.samples())
                .mapToLong(sample -> Tally.of(profile.isRight(head, sample), profile.isRight(profile.heads(), sample)))
                .toArray();
    }

    int count() {
        return heads.size();
    }

    /** Its index in profile and cost table. */
    int head(int candidate) {
        return heads.get(candidate);
    }

    int point(int candidate) {
        return points.get(candidate);
    }

    ThresholdLevels levels(int candidate) {
        return levels.get(candidate);
    }

    /** @param head its index in profile and cost table */
    ThresholdLevels levelsOf(int head) {
        return levels(heads.indexOf(head));
    }

    byte[] bins(int candidate) {
        return bins.get(candidate);
    }

    long[] tallies(int candidate) {
        return tallies.get(candidate);
    }

    int samples() {
        return samples;
    }

    /** @param tally of all samples that leave at an exit */
    CascadeCount count(long tally) {
        return new CascadeCount(samples, backboneRight, Tally.harmed(tally), Tally.helped(tally));
    }

    int right(long tally) {
        return backboneRight - Tally.harmed(tally) + Tally.helped(tally);
    }

    /** Number of ways to choose exits, at most one for each attach point. */
    long architectures(int mostExits) {
        long[] ways = new long[mostExits + 1];
        ways[0] = 1;
        points.stream().distinct().forEach(point -> {
            long here = points.stream().filter(point::equals).count();
            for (int exits = mostExits; exits > 0; exits--) {
                ways[exits] += ways[exits - 1] * here;
            }
        });
        return Arrays.stream(ways).sum();
    }

    /** Bins of the widest candidate. */
    int width() {
        return 1 + levels.stream().mapToInt(ThresholdLevels::count).max().orElse(0);
    }
}
