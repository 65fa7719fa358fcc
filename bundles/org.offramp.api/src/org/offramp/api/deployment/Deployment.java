// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.offramp.graph.Input;

/**
 * What a folder with a deployment holds, as far as it is needed to run it.
 *
 * @param rule id of the decision rule that thresholds are meant for
 * @param recall whether a sample that leaves at an exit gets the answer of the most confident exit that it has seen, the
 *     latest of equally confident ones; one that leaves at the end gets the backbone's answer in any case
 * @param segments in order; each has an exit but the last, whose logits are the backbone's own
 */
public record Deployment(int classes, String rule, boolean recall, List<Segment> segments) {
    public Deployment {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("A deployment has at least one segment.");
        }
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i).exit().isPresent() == (i == segments.size() - 1)) {
                throw new IllegalArgumentException("Segment " + i + " of " + segments.size()
                        + " should have an exit exactly if it isn't the last one.");
            }
        }
    }

    /** What a sample looks like. */
    public Input input() {
        return segments.get(0).input();
    }

    /**
     * One graph.
     *
     * @param file the graph, in the format of the deployment
     * @param input the tensor it takes, which the segment before it gives
     */
    public record Segment(Path file, Input input, Classifier classifier, Optional<Exit> exit) {}

    /**
     * What decides behind a segment.
     *
     * @param file of the head when it has a graph of its own, which takes in the boundary's tensor, because it runs on
     *     the next segment's processor; else the segment's graph gives the logits
     * @param logits the output [batch, classes]
     * @param temperature the logits are divided by it before the rule tells the confidence
     */
    public record Classifier(Optional<Path> file, String logits, double temperature) {
        public Classifier {
            if (!(temperature > 0) || Double.isInfinite(temperature)) {
                throw new IllegalArgumentException("The temperature " + temperature + " isn't above 0.");
            }
        }
    }

    /**
     * The way out behind a segment.
     *
     * @param threshold a sample leaves when its confidence is at least this
     * @param boundary the output that the next segment takes in when it doesn't
     */
    public record Exit(double threshold, String boundary) {
        public Exit {
            if (!Double.isFinite(threshold)) {
                throw new IllegalArgumentException("The threshold " + threshold + " is no number.");
            }
        }
    }
}
