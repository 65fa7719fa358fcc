// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.List;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Concat;
import org.offramp.keras.files.Damage;

/** Layers where several paths meet. */
final class MergeLayers {
    private MergeLayers() {}

    static void register(LayerTable table) {
        table.add("Add", call -> chain(call, BinaryFunction.ADD));
        table.add("Subtract", MergeLayers::subtract);
        table.add("Multiply", call -> chain(call, BinaryFunction.MULTIPLY));
        table.add("Average", MergeLayers::average);
        table.add("Maximum", call -> chain(call, BinaryFunction.MAXIMUM));
        table.add("Minimum", call -> chain(call, BinaryFunction.MINIMUM));
        table.add("Concatenate", MergeLayers::concatenate);
    }

    private static Flow chain(LayerCall call, BinaryFunction function) {
        List<Flow> flows = alike(call, call.inputs());
        Flow sum = flows.get(0);
        for (Flow next : flows.subList(1, flows.size())) {
            sum = call.node("merge", new Binary(function), sum, next.tensor());
        }
        return sum;
    }

    private static Flow subtract(LayerCall call) {
        if (call.inputs().size() != 2) {
            throw Damage.of("It takes in " + call.inputs().size() + " tensors instead of two.");
        }
        return chain(call, BinaryFunction.SUBTRACT);
    }

    private static Flow average(LayerCall call) {
        Flow sum = chain(call, BinaryFunction.ADD);
        return call.node(
                "mean",
                new Binary(BinaryFunction.DIVIDE),
                sum,
                call.scalar(call.inputs().size()));
    }

    private static Flow concatenate(LayerCall call) {
        List<Flow> inputs = call.inputs().stream()
                .map(flow -> flow.arrangement() == Arrangement.FLATTENED ? call.asIs(flow) : flow)
                .toList();
        List<Flow> flows = alike(call, inputs);
        Flow first = flows.get(0);
        int axis = first.axis(call.settings().integer("axis", -1));
        String[] others = flows.stream().skip(1).map(Flow::tensor).toArray(String[]::new);
        return call.node("merge", new Concat(axis), first, others);
    }

    /** All flows in one arrangement: that of any of them, so that most stay as they are. */
    private static List<Flow> alike(LayerCall call, List<Flow> flows) {
        if (flows.isEmpty()) {
            throw Damage.of("It takes in nothing.");
        }
        Flow first = flows.get(0);
        if (flows.stream().anyMatch(flow -> flow.rank() != first.rank())) {
            throw call.unsupported("It merges tensors with different numbers of dimensions: "
                    + flows.stream().map(Flow::shape).toList() + ".");
        }
        boolean same = flows.stream()
                .allMatch(flow -> flow.arrangement() == first.arrangement()
                        && flow.channels() == first.channels()
                        && (flow.rank() > 2 || flow.stored().equals(first.stored())));
        if (same) {
            return flows;
        }
        boolean maps = flows.stream().anyMatch(flow -> flow.arrangement() == Arrangement.CHANNELS_SECOND);
        return flows.stream()
                .map(flow -> maps ? call.channelsSecond(flow) : call.asIs(flow))
                .toList();
    }
}
