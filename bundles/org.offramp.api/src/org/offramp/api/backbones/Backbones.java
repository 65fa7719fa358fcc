// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.backbones;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Reads pretrained networks of any format that an importer knows. A service. */
@ProviderType
public interface Backbones {
    /**
     * Finds the importer that recognises the file's content and reads the network.
     *
     * @param arithmetic how the integers of a quantised network are read
     * @throws org.offramp.api.BadInputException when the file is missing, of no known format, or damaged
     */
    ImportedBackbone read(Path file, Arithmetic arithmetic) throws IOException;
}
