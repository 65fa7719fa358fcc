// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.contract.NetworkWriterContractTest;
import org.offramp.api.deployment.NetworkWriter;
import org.offramp.graph.Network;
import org.offramp.onnx.OnnxImporter;

class OnnxWriterContractTest extends NetworkWriterContractTest {
    @Override
    protected NetworkWriter writer() {
        return new OnnxWriter();
    }

    @Override
    protected Network readBack(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("network", ".onnx");
        try {
            return new OnnxImporter()
                    .read(Files.write(file, bytes), Arithmetic.EXACT)
                    .network();
        } finally {
            Files.delete(file);
        }
    }
}
