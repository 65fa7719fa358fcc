// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import org.offramp.graph.Network;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes networks in one file format. A service; stateless. The same network gives the same bytes. */
@ConsumerType
public interface NetworkWriter {
    /** Short unique name of the format, such as {@code onnx}. */
    String id();

    /** What it writes, for people, in one line. */
    String description();

    /**
     * Writes a network with the given tensors as its outputs; names of inputs and outputs stay as they are.
     *
     * @throws IllegalArgumentException when the format has no way to say what a node computes
     */
    void write(Network network, List<String> outputs, WritableByteChannel target) throws IOException;
}
