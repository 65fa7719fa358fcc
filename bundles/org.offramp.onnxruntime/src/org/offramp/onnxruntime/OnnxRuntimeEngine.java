// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.api.deployment.NetworkWriter;
import org.offramp.graph.Network;
import org.offramp.ort.OrtRuntime;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Runs networks with ONNX Runtime. The library is loaded at first use. */
@Component(property = "id=" + OnnxRuntimeEngine.ID)
public final class OnnxRuntimeEngine implements ComputeEngine {
    static final String ID = "onnxruntime";

    private static final String DEFAULT = "default";

    private final NetworkWriter writer;

    /** @param writer writes ONNX */
    @Activate
    public OnnxRuntimeEngine(@Reference(target = "(id=onnx)") NetworkWriter writer) {
        this.writer = writer;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return "ONNX Runtime " + environment().getVersion();
    }

    @Override
    public String description() {
        return "ONNX Runtime on the processor, inference only";
    }

    /** One: every optimisation of ONNX Runtime, on one thread. */
    @Override
    public List<String> variants() {
        return List.of(DEFAULT);
    }

    @Override
    public PreparedNetwork prepare(Network network, List<String> tensors, String variant) {
        if (!variants().contains(variant)) {
            throw new ComputeException(
                    "ONNX Runtime has no variant '" + variant + "'. Its variants: " + variants() + ".");
        }
        checkKnown(network, tensors);
        List<String> computed = tensors.stream()
                .distinct()
                .filter(tensor -> network.producer(tensor).isPresent())
                .toList();
        return computed.isEmpty()
                ? new KnownTensors(network, tensors)
                : open(network.withOutputs(computed), new KnownTensors(network, tensors));
    }

    private static void checkKnown(Network network, List<String> tensors) {
        for (String tensor : tensors) {
            if (!network.has(tensor)) {
                throw new ComputeException("ONNX Runtime: the network '" + network.name() + "' has no tensor '" + tensor
                        + "'. Maybe a name is misspelt.");
            }
        }
    }

    private PreparedNetwork open(Network network, KnownTensors known) {
        SignedBorders borders = new SignedBorders(network);
        byte[] model = write(borders.network());
        OrtEnvironment environment = environment();
        try (SessionOptions options = options()) {
            OrtSession session = environment.createSession(model, options);
            return new SessionNetwork(environment, session, network, borders, known);
        } catch (OrtException e) {
            throw new ComputeException(
                    "ONNX Runtime can't run '" + network.name() + "': " + e.getMessage()
                            + " Maybe choose another engine with --engine.",
                    e);
        }
    }

    private byte[] write(Network network) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(network, network.outputs(), Channels.newChannel(bytes));
            return bytes.toByteArray();
        } catch (IOException | IllegalArgumentException e) {
            throw new ComputeException("ONNX Runtime can't run '" + network.name() + "': " + e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            throw new ComputeException(
                    "ONNX Runtime can't run '" + network.name() + "': it is too large to be written"
                            + " in memory. Maybe give Java more with -Xmx.",
                    e);
        }
    }

    /** To be called before anything else of ONNX Runtime is touched: that would look for the library elsewhere. */
    static OrtEnvironment environment() {
        try {
            OrtEnvironment environment = OrtRuntime.environment();
            environment.setTelemetry(false);
            return environment;
        } catch (OrtException | IllegalStateException | LinkageError e) {
            throw new ComputeException("ONNX Runtime doesn't start: " + e.getMessage(), e);
        }
    }

    /**
     * The calling thread does all the work, and what fails is told by exceptions, not in a log. A quantised network is
     * computed as it is written: fused layers of integers would round otherwise.
     */
    static SessionOptions options() throws OrtException {
        SessionOptions options = new SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        options.addConfigEntry("session.inter_op.allow_spinning", "0");
        options.addConfigEntry("session.disable_quant_qdq", "1");
        options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
        return options;
    }
}
