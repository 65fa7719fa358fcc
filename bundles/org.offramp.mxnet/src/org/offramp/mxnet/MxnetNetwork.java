// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Batch;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;

/** Stages that run one after the other. */
final class MxnetNetwork implements PreparedNetwork {
    private final Network network;
    private final List<String> tensors;
    private final List<String> hostOperators;
    private final List<Stage> stages;
    private boolean closed;

    MxnetNetwork(Network network, List<String> tensors, List<String> hostOperators, List<Stage> stages) {
        this.network = network;
        this.tensors = List.copyOf(tensors);
        this.hostOperators = hostOperators;
        this.stages = List.copyOf(stages);
    }

    @Override
    public List<Tensor> run(Map<String, Tensor> inputs) {
        if (closed) {
            throw new ComputeException("The engine mxnet can't run '" + network.name() + "', which is closed already.");
        }
        long batchSize = check(inputs);
        Map<String, Tensor> values = new HashMap<>(inputs);
        stages.forEach(stage -> stage.run(values, batchSize));
        return tensors.stream().map(tensor -> value(tensor, values)).toList();
    }

    private Tensor value(String tensor, Map<String, Tensor> values) {
        return network.constant(tensor)
                .or(() -> Optional.ofNullable(values.get(tensor)))
                .orElseThrow();
    }

    /** The batch size. */
    private long check(Map<String, Tensor> inputs) {
        try {
            long batchSize = Batch.size(network.inputs(), inputs);
            network.inputs().forEach(input -> check(input, inputs, batchSize));
            return batchSize;
        } catch (ShapeException e) {
            throw new ComputeException("The engine mxnet can't run '" + network.name() + "': " + e.getMessage(), e);
        }
    }

    private static void check(Input input, Map<String, Tensor> inputs, long batchSize) {
        if (!inputs.containsKey(input.name())) {
            throw new ComputeException("The engine mxnet was given no value for the input '" + input.name() + "'.");
        }
        Tensor value = inputs.get(input.name());
        if (batchSize < 1
                || value.element() != input.type().element()
                || !value.shape().equals(input.type().shape().withBatch(batchSize))) {
            throw new ComputeException("The engine mxnet was given " + value.type() + " for the input '" + input.name()
                    + "', which takes " + input.type() + ". Maybe the data doesn't fit the network.");
        }
    }

    @Override
    public List<String> hostOperators() {
        return hostOperators;
    }

    @Override
    public void close() {
        closed = true;
        stages.forEach(Stage::close);
    }
}
