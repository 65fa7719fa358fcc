// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.Result;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** A network in an open session. */
final class SessionNetwork implements PreparedNetwork {
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Network network;
    private final SignedBorders borders;
    private final KnownTensors known;
    private final Set<String> outputs;
    private final Map<String, DirectBytes> buffers = new HashMap<>();

    SessionNetwork(
            OrtEnvironment environment,
            OrtSession session,
            Network network,
            SignedBorders borders,
            KnownTensors known) {
        this.environment = environment;
        this.session = session;
        this.network = network;
        this.borders = borders;
        this.known = known;
        this.outputs = network.outputs().stream().map(borders::border).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Tensor> run(Map<String, Tensor> inputs) {
        known.check(inputs);
        Map<String, OnnxTensor> values = new HashMap<>();
        try {
            for (Input input : network.inputs()) {
                values.put(borders.border(input.name()), value(input.name(), inputs.get(input.name())));
            }
            try (Result result = session.run(values, outputs)) {
                return known.collect(inputs, computed(result));
            }
        } catch (OrtException e) {
            throw new ComputeException(
                    "ONNX Runtime failed while it ran '" + network.name() + "': " + e.getMessage(), e);
        } finally {
            values.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor value(String input, Tensor tensor) throws OrtException {
        DirectBytes bytes = buffers.computeIfAbsent(input, name -> new DirectBytes());
        return OnnxTensor.createTensor(
                environment, bytes.of(tensor), extents(tensor), ElementTypes.java(tensor.element()));
    }

    private static long[] extents(Tensor tensor) {
        return tensor.extents().stream().mapToLong(Integer::longValue).toArray();
    }

    private Map<String, Tensor> computed(Result result) {
        Map<String, Tensor> computed = new HashMap<>();
        for (String output : network.outputs()) {
            OnnxTensor tensor = (OnnxTensor) result.get(borders.border(output)).orElseThrow();
            ElementType element = network.type(output).element();
            Shape shape = Shape.of(tensor.getInfo().getShape());
            computed.put(output, Tensor.wrap(element, shape, tensor.getByteBuffer()));
        }
        return computed;
    }

    @Override
    public List<String> hostOperators() {
        return List.of();
    }

    @Override
    public void close() {
        if (known.isClosed()) {
            return;
        }
        known.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new ComputeException("ONNX Runtime failed while it closed '" + network.name() + "'", e);
        }
    }
}
