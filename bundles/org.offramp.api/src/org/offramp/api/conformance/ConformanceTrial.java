// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conformance;

import java.util.List;
import java.util.Map;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/**
 * One set of values for a model.
 *
 * @param inputs a value for each input that is left
 * @param folded names of the inputs whose values the network needs as constants (such as a shape): they were taken
 *     from this set of values and aren't inputs any more
 * @param expected values of the network's outputs, in order
 */
public record ConformanceTrial(
        Network network, Map<String, Tensor> inputs, List<String> folded, List<Tensor> expected) {
    public ConformanceTrial {
        inputs = Map.copyOf(inputs);
        folded = List.copyOf(folded);
        expected = List.copyOf(expected);
    }
}
