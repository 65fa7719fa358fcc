// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Transpose;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Brings tensors from one arrangement into another, once each. */
public final class Rearranging {
    private final NetworkSketch network;

    public Rearranging(NetworkSketch network) {
        this.network = network;
    }

    Flow channelsSecond(Flow flow) {
        if (flow.arrangement() == Arrangement.CHANNELS_SECOND || flow.rank() < 3) {
            return flow;
        }
        return network.rearranged(flow, Arrangement.CHANNELS_SECOND, () -> {
            List<Integer> order = order(flow.rank(), 1, flow.rank() - 1);
            String moved = transposed(flow.tensor() + ".channels-first", flow.tensor(), order);
            return new Flow(moved, network.shape(moved), Arrangement.CHANNELS_SECOND, 1);
        });
    }

    /** The axes from 0 on with one of them moved to another place. */
    private static List<Integer> order(int rank, int to, int from) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, rank).boxed().toList());
        order.add(to, order.remove(from));
        return order;
    }

    /** The tensor as Keras has it. */
    public Flow asIs(Flow flow) {
        return switch (flow.arrangement()) {
            case AS_IS -> flow;
            case CHANNELS_SECOND ->
                network.rearranged(flow, Arrangement.AS_IS, () -> {
                    List<Integer> order = order(flow.rank(), flow.rank() - 1, 1);
                    String moved = transposed(flow.tensor() + ".channels-last", flow.tensor(), order);
                    return Flow.asIs(moved, network.shape(moved));
                });
            case FLATTENED -> network.rearranged(flow, Arrangement.AS_IS, () -> unflattened(flow));
        };
    }

    private Flow unflattened(Flow flow) {
        Dim batch = flow.stored().dim(0);
        Dim channels = Dim.of(flow.channels());
        Dim cells = Dim.of(flow.stored().extent(1) / flow.channels());
        String name = flow.tensor() + ".channels-last";
        Reshape apart = new Reshape(new Shape(List.of(batch, channels, cells)));
        String parts = network.add(name, apart, List.of(flow.tensor()));
        String moved = transposed(name, parts, List.of(0, 2, 1));
        return Flow.asIs(network.add(name, new Reshape(flow.stored()), List.of(moved)), flow.stored());
    }

    /** Axes in another order; a reshape where only axes of one element move. */
    private String transposed(String wish, String tensor, List<Integer> order) {
        Shape shape = network.shape(tensor);
        Shape target = new Shape(order.stream().map(shape::dim).toList());
        List<Integer> larger = order.stream()
                .filter(axis -> !shape.dim(axis).equals(Dim.of(1)))
                .toList();
        boolean inOrder = larger.equals(larger.stream().sorted().toList());
        return network.add(wish, inOrder ? new Reshape(target) : new Transpose(order), List.of(tensor));
    }
}
