// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnxruntime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.NetworkFileEngine;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Network;
import org.osgi.service.component.annotations.Component;

/** Runs ONNX files with ONNX Runtime as anybody else would: their bytes are what the session is made of. */
@Component
public final class OnnxFileEngine implements NetworkFileEngine {
    @Override
    public String id() {
        return OnnxRuntimeEngine.ID;
    }

    @Override
    public PreparedNetwork open(Path file, Network content, List<String> outputs) throws IOException {
        Network wanted = content.withOutputs(outputs);
        SignedBorders borders = new SignedBorders(wanted);
        if (borders.network() != wanted) {
            throw new ComputeException("ONNX Runtime can't hand wide unsigned integers in or out of " + file + ".");
        }
        byte[] bytes = Files.readAllBytes(file);
        OrtEnvironment environment = OnnxRuntimeEngine.environment();
        try (SessionOptions options = OnnxRuntimeEngine.options()) {
            OrtSession session = environment.createSession(bytes, options);
            return new SessionNetwork(environment, session, wanted, borders, new KnownTensors(wanted, outputs));
        } catch (OrtException e) {
            throw new ComputeException("ONNX Runtime can't run " + file + ": " + e.getMessage(), e);
        }
    }
}
