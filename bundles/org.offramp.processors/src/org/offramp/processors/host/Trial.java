// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.offramp.graph.Network;

/**
 * How an operator is measured: what a network takes longer when it has the operator more often. So the time of a run and
 * of handing tensors over drops out, and the runtime lays tensors out and fuses as it does inside of networks.
 *
 * @param extents of the network's input, without the batch
 * @param start what the repeated part takes in first
 * @param body adds the operators once and marks those that are measured
 * @param beside the same without the measured ones, where others are needed around them
 * @param finish brings the state to an end
 */
record Trial(List<Integer> extents, Body start, Body body, Optional<Body> beside, Body finish) {
    /** How many times more often the longer network has the operator. */
    static final int MORE = 5;

    /** Part of a network. */
    interface Body {
        State add(Sketch sketch, State state);
    }

    /**
     * Where a network that is put together stands.
     *
     * @param value a tensor
     * @param sum what was added up so far, empty for nothing
     */
    record State(String value, String sum) {
        State with(String other) {
            return new State(other, sum);
        }

        State plus(String summand, BinaryOperator<String> addition) {
            return new State(value, sum.isEmpty() ? summand : addition.apply(sum, summand));
        }

        String end() {
            return sum.isEmpty() ? value : sum;
        }
    }

    /** With the operators once, and more often. */
    List<Network> networks() {
        return List.of(network(body, 1), network(body, 1 + MORE));
    }

    /** The same for what stands beside. */
    List<Network> besides() {
        return beside.map(other -> List.of(network(other, 1), network(other, 1 + MORE)))
                .orElse(List.of());
    }

    private Network network(Body repeated, int times) {
        Sketch sketch = new Sketch(extents);
        return built(sketch, repeated, times);
    }

    private Network built(Sketch sketch, Body repeated, int times) {
        State state = start.add(sketch, new State(sketch.input(), ""));
        for (int i = 0; i < times; i++) {
            state = repeated.add(sketch, state);
        }
        return sketch.network(finish.add(sketch, state).end());
    }

    /** The operators that are measured, each with a network that has it. */
    List<MarkedOperator> operators() {
        Sketch sketch = new Sketch(extents);
        Network network = built(sketch, body, 1);
        return sketch.marked().stream()
                .map(tensor ->
                        new MarkedOperator(network, network.producer(tensor).orElseThrow()))
                .toList();
    }
}
