// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.code;

import java.util.List;
import java.util.Optional;
import org.offramp.graph.Network;

/**
 * What runs on a processor between two exits: a piece of the backbone with the head at its end.
 *
 * @param network one input; its outputs are the logits and, if there is one, the boundary; named as the segment's graph
 * @param logits the head's output [batch, classes]; the backbone's own in the last segment
 * @param exit the way out; none in the last segment
 */
public record CodeSegment(Network network, String logits, Optional<Exit> exit) {
    public CodeSegment {
        List<String> outputs = network.outputs();
        if (!outputs.contains(logits)
                || exit.isPresent() && !outputs.contains(exit.get().boundary())) {
            throw new IllegalArgumentException("The segment '" + network.name() + "' has the outputs " + outputs
                    + ", which should have its logits '" + logits + "' and the boundary of its exit " + exit + ".");
        }
    }

    /**
     * The way out behind a segment.
     *
     * @param threshold a sample leaves when its confidence, the largest softmax of the logits, is at least this
     * @param boundary the output that the next segment takes in when it doesn't leave
     */
    public record Exit(double threshold, String boundary) {}
}
