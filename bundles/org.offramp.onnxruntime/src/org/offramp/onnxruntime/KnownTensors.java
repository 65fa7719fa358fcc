// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnxruntime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Batch;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ShapeException;
import org.offramp.graph.tensors.Tensor;

/** The tensors wanted as far as nothing has to be computed for them: inputs and constants. */
final class KnownTensors implements PreparedNetwork {
    private final Network network;
    private final List<String> wanted;
    private boolean closed;

    KnownTensors(Network network, List<String> wanted) {
        this.network = network;
        this.wanted = List.copyOf(wanted);
    }

    @Override
    public List<Tensor> run(Map<String, Tensor> inputs) {
        check(inputs);
        return collect(inputs, Map.of());
    }

    /** Native code is not to see values of wrong types, nor a closed network any values. */
    void check(Map<String, Tensor> inputs) {
        if (closed) {
            throw new ComputeException("ONNX Runtime: '" + network.name() + "' is closed already.");
        }
        try {
            Batch.size(network.inputs(), inputs);
        } catch (ShapeException e) {
            throw new ComputeException("ONNX Runtime: '" + network.name() + "': " + e.getMessage(), e);
        }
    }

    /** All tensors wanted, in order. */
    List<Tensor> collect(Map<String, Tensor> inputs, Map<String, Tensor> computed) {
        Map<String, Tensor> values = new HashMap<>(network.constants());
        values.putAll(inputs);
        values.putAll(computed);
        return wanted.stream().map(values::get).toList();
    }

    @Override
    public List<String> hostOperators() {
        return List.of();
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
