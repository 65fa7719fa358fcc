// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.List;
import org.offramp.api.training.ExitProfile;

/**
 * An architecture with thresholds.
 *
 * @param heads indices of the chosen heads, in the order of their attach points, at most one for each point
 * @param thresholds for each chosen head: a sample leaves where the confidence is at least this
 * @param processors for each segment between chosen exits, the last one to the backbone's classifier included, the
 *     processor it runs on
 * @param headProcessors for each chosen head the processor it runs on: that of the segment before it or behind it. In
 *     the latter case the boundary's tensor is handed over before the head decides, for samples that leave there too
 * @param recall whether a sample that leaves at an exit gets the answer of the most confident exit that it has seen, the
 *     latest of equally confident ones; without recall it is the answer of the exit where it leaves. A sample that
 *     leaves at no exit gets the backbone's answer in any case
 */
public record Plan(
        List<Integer> heads,
        List<Double> thresholds,
        List<Integer> processors,
        List<Integer> headProcessors,
        boolean recall) {
    public Plan {
        heads = List.copyOf(heads);
        thresholds = List.copyOf(thresholds);
        processors = List.copyOf(processors);
        headProcessors = List.copyOf(headProcessors);
        if (thresholds.size() != heads.size()
                || processors.size() != heads.size() + 1
                || headProcessors.size() != heads.size()) {
            throw new IllegalArgumentException("A plan with " + heads.size() + " exits has " + thresholds.size()
                    + " thresholds, " + processors.size() + " segments and " + headProcessors.size()
                    + " places for heads.");
        }
        for (int exit = 0; exit < headProcessors.size(); exit++) {
            Integer place = headProcessors.get(exit);
            if (!place.equals(processors.get(exit)) && !place.equals(processors.get(exit + 1))) {
                throw new IllegalArgumentException("The head of exit " + exit + " is on processor " + place
                        + ", but the segments beside it are on " + processors.get(exit) + " and "
                        + processors.get(exit + 1) + ".");
            }
        }
    }

    /** Each head runs where the segment before it runs; without recall. */
    public Plan(List<Integer> heads, List<Double> thresholds, List<Integer> processors) {
        this(heads, thresholds, processors, processors.subList(0, heads.size()), false);
    }

    /** The same exits and processors. */
    public Plan withThresholds(List<Double> other) {
        return new Plan(heads, other, processors, headProcessors, recall);
    }

    public Plan withRecall() {
        return new Plan(heads, thresholds, processors, headProcessors, true);
    }

    /**
     * The last exit that a sample can come to: the first one whose threshold every confidence reaches, or the backbone's
     * own classifier, whose index here is the number of heads.
     */
    public int lastExit() {
        int exit = 0;
        while (exit < heads.size() && thresholds.get(exit) > 0) {
            exit++;
        }
        return exit;
    }

    /** Where a sample leaves; the number of heads for the backbone's own classifier. */
    public int exitOf(ExitProfile profile, int sample) {
        int exit = 0;
        while (exit < heads.size() && !(profile.confidence()[heads.get(exit)][sample] >= thresholds.get(exit))) {
            exit++;
        }
        return exit;
    }

    /**
     * Whose answer a sample gets that leaves at an exit.
     *
     * @return index of a classifier in the profile
     */
    public int answering(ExitProfile profile, int exit, int sample) {
        if (exit == heads.size()) {
            return profile.heads();
        }
        int answering = heads.get(exit);
        for (int earlier = exit - 1; recall && earlier >= 0; earlier--) {
            int head = heads.get(earlier);
            if (profile.confidence()[head][sample] > profile.confidence()[answering][sample]) {
                answering = head;
            }
        }
        return answering;
    }

    /** The processor on which a sample gets its answer that leaves at an exit, or at the backbone's own classifier. */
    public int answeringProcessor(int exit) {
        return exit == heads.size() ? processors.get(exit) : headProcessors.get(exit);
    }

    /** Whether a head runs on the processor of the segment behind it, which isn't that of the one before. */
    public boolean isHeadOnNext(int exit) {
        return !headProcessors.get(exit).equals(processors.get(exit));
    }
}
