// SPDX-License-Identifier: EPL-2.0
package org.offramp.exits;

import java.util.List;
import java.util.Optional;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.MatMul;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.tensors.Shape;

/**
 * How the backbone's own classifier brings a feature map into the form that its dense layers take in.
 *
 * @param maximum whether it takes the largest element of each channel, not the mean
 * @param cells what it leaves of the spatial axes; none where each channel becomes one number
 */
record OwnPooling(boolean maximum, List<Integer> cells) {
    private static final OwnPooling MEAN = new OwnPooling(false, List.of());

    /** Walks from the logits through dense layers to where the spatial axes end; the mean if there is no such place. */
    static OwnPooling of(Network backbone, BackboneClassifier classifier) {
        Optional<Node> node = backbone.producer(classifier.logits());
        while (node.isPresent()) {
            Node each = node.get();
            Operator operator = each.operator();
            if (operator instanceof Reduce reduce) {
                return new OwnPooling(reduce.function() == ReduceFunction.MAXIMUM, List.of());
            }
            Shape taken = backbone.type(each.inputs().get(0)).shape();
            if (operator instanceof Reshape && taken.rank() > 2) {
                List<Integer> cells = taken.extentsFrom(2);
                boolean isColumn = cells.stream().allMatch(extent -> extent == 1);
                if (!isColumn) {
                    return new OwnPooling(false, cells);
                }
            } else if (!isPartOfClassifier(operator)) {
                return MEAN;
            }
            node = backbone.producer(each.inputs().get(0));
        }
        return MEAN;
    }

    private static boolean isPartOfClassifier(Operator operator) {
        return operator instanceof Dense
                || operator instanceof MatMul
                || operator instanceof Binary
                || operator instanceof Reshape
                || operator instanceof Unary;
    }
}
