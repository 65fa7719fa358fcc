// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

import java.util.List;

/**
 * Which part of a network runs on which processor: a lane for each processor, a column for each step.
 *
 * @param description what the diagram shows, for those who can't see it
 * @param processors names, those without a step too
 * @param steps in the order in which a sample passes them
 */
public record MappingDiagram(String description, List<String> processors, List<Step> steps) {
    /**
     * A segment and the classifier behind it.
     *
     * @param processor index of the segment's
     * @param answering index of the classifier's
     * @param segment name and details, one line each
     * @param classifier name and details, one line each
     * @param left what leaves here, one line
     * @param handover what it costs to reach this step from the one before, one line each; empty on the same processor
     */
    public record Step(
            int processor,
            int answering,
            List<String> segment,
            List<String> classifier,
            String left,
            List<String> handover) {
        public Step {
            segment = List.copyOf(segment);
            classifier = List.copyOf(classifier);
            handover = List.copyOf(handover);
        }
    }

    public MappingDiagram {
        processors = List.copyOf(processors);
        steps = List.copyOf(steps);
        for (Step step : steps) {
            check(step.processor(), processors.size());
            check(step.answering(), processors.size());
        }
    }

    private static void check(int processor, int count) {
        if (processor < 0 || processor >= count) {
            throw new IllegalArgumentException(
                    "A step runs on processor " + processor + ", but there are " + count + ".");
        }
    }

    /** The picture. */
    public String svg() {
        return new MappingDrawing(this).svg();
    }
}
