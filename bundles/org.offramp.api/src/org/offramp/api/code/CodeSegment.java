// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.code;

import java.util.Optional;
import java.util.OptionalDouble;
import org.offramp.graph.Network;

/**
 * What runs on a processor between two exits: a piece of the backbone with the head at its end, or either alone where
 * they run on different processors.
 *
 * @param network one input; named as its graph
 * @param classifier the head, or the backbone's own in the last segment; none where the head runs elsewhere
 * @param boundary output that the next segment takes in; none in the last segment, nor where a head runs alone
 */
public record CodeSegment(Network network, Optional<Classifier> classifier, Optional<String> boundary) {
    public CodeSegment {
        classifier.map(Classifier::logits).ifPresent(network::type);
        boundary.ifPresent(network::type);
    }

    /**
     * A classifier.
     *
     * @param logits output [batch, classes]
     * @param temperature that the logits are divided by before the decision rule tells the confidence
     * @param threshold a sample leaves when its confidence is at least this; none in the last segment
     */
    public record Classifier(String logits, double temperature, OptionalDouble threshold) {}
}
