// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.analysis;

import java.util.Set;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;

/**
 * A small classifier for an attach point, in two parts: the first reduces the feature map and has nothing to train, so
 * that the backbone's one pass can keep its small result; the second is trained on that.
 *
 * @param name unique in a plan, the same in every run
 * @param blueprint id of the rule that made it
 * @param reduction one input with the name and the type of the attach point's tensor, one output
 * @param classifier one input with the name and the type of the reduction's output, one output [batch, classes]: logits
 * @param trainable names of the classifier's constants that training sets
 */
public record ExitHead(
        String name,
        String blueprint,
        AttachPoint point,
        Network reduction,
        Network classifier,
        Set<String> trainable) {
    public ExitHead {
        trainable = Set.copyOf(trainable);
        if (!classifier.constants().keySet().containsAll(trainable)) {
            throw new IllegalArgumentException("The head '" + name + "' should train " + trainable
                    + ", but its constants are " + classifier.constants().keySet() + ".");
        }
    }

    /** MACs for one sample, both parts. */
    public long macs() {
        return NetworkCost.of(reduction).macs() + NetworkCost.of(classifier).macs();
    }

    /** The same head with another classifier, whose weights are trained. */
    public ExitHead with(Network trained) {
        return new ExitHead(name, blueprint, point, reduction, trained, trainable);
    }
}
