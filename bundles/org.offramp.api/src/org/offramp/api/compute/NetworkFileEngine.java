// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.compute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.offramp.graph.Network;
import org.osgi.annotation.versioning.ConsumerType;

/** Runs network files byte for byte as they are, with no importer and no writer of Offramp in between. A service. */
@ConsumerType
public interface NetworkFileEngine {
    /** Short unique name, such as {@code onnxruntime}. */
    String id();

    /**
     * Opens a file, on one thread.
     *
     * @param content what the file holds; only its inputs and the types of its tensors are looked at
     * @param outputs names of the file's outputs wanted
     * @throws ComputeException when the engine can't run the file
     */
    PreparedNetwork open(Path file, Network content, List<String> outputs) throws IOException;
}
