// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.descent;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.mapping.FloorCosts;
import org.offramp.search.replay.ExitShares;
import org.offramp.search.tables.Candidates;
import org.offramp.search.tables.OutcomeCodes;

/**
 * The plan that would be best if exits were independent, architecture and thresholds together: from the end to the
 * start, the best way on behind each exit, for each number of further exits.
 */
final class IndependentStart {
    private final Candidates candidates;
    private final FloorCosts costs;
    private final int mostExits;
    private final double backboneWrong;
    private final List<ExitShares[]> shares = new ArrayList<>();

    IndependentStart(ExitProfile profile, Candidates candidates, FloorCosts costs, int mostExits) {
        this.candidates = candidates;
        this.costs = costs;
        this.mostExits = mostExits;
        backboneWrong = 1 - profile.accuracy(profile.heads());
        for (int candidate = 0; candidate < candidates.count(); candidate++) {
            shares.add(shares(candidate));
        }
    }

    private ExitShares[] shares(int candidate) {
        int count = candidates.levels(candidate).count();
        int[] leaving = new int[candidates.width() + 1];
        int[] wrong = new int[candidates.width() + 1];
        for (char code : candidates.codes(candidate)) {
            leaving[code >> OutcomeCodes.BITS]++;
            wrong[code >> OutcomeCodes.BITS] += (code & 2) == 0 ? 1 : 0;
        }
        ExitShares[] all = new ExitShares[count];
        double samples = candidates.samples();
        int left = 0;
        int leftWrong = 0;
        for (int bin = candidates.width(); bin > 0; bin--) {
            left += leaving[bin];
            leftWrong += wrong[bin];
            if (bin <= count) {
                all[bin - 1] = new ExitShares(left / samples, leftWrong / samples);
            }
        }
        return all;
    }

    /** @param lambda what a wrong answer costs */
    Position of(double lambda) {
        int count = candidates.count();
        Way[][] behind = new Way[count][mostExits + 1];
        for (int candidate = count - 1; candidate >= 0; candidate--) {
            for (int more = 0; more <= mostExits; more++) {
                behind[candidate][more] = onward(candidate, more, lambda, behind);
            }
        }
        Position position = Position.START;
        Way way = onward(-1, mostExits, lambda, behind);
        for (int more = mostExits; way.next() >= 0; more--) {
            position = position.plus(way.next());
            position = position.with(position.candidates().size() - 1, way.level());
            way = behind[way.next()][more - 1];
        }
        return position;
    }

    /** What is best for a sample that has passed an exit, or none with -1. */
    private Way onward(int passed, int more, double lambda, Way[][] behind) {
        int point = passed < 0 ? -1 : candidates.point(passed);
        double toEnd = costs.backbone() - (passed < 0 ? 0 : costs.between(-1, point));
        Way best = new Way(toEnd + lambda * backboneWrong, -1, 0);
        boolean forced = candidates.fixed() && passed + 1 < candidates.count();
        if (forced) {
            best = new Way(Double.POSITIVE_INFINITY, -1, 0);
        }
        int end = forced ? passed + 2 : candidates.count();
        for (int next = passed + 1; more > 0 && next < end; next++) {
            if (candidates.point(next) > point) {
                double step = costs.between(point, candidates.point(next)) + costs.head(candidates.head(next));
                ExitShares[] levels = shares.get(next);
                for (int level = 0; level < levels.length; level++) {
                    double value = step
                            + lambda * levels[level].wrong()
                            + levels[level].staying() * behind[next][more - 1].value();
                    if (value < best.value()) {
                        best = new Way(value, next, level);
                    }
                }
            }
        }
        return best;
    }

    /**
     * How it goes on.
     *
     * @param next exit; -1 for the end
     */
    private record Way(double value, int next, int level) {}
}
