// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conformance;

import java.io.IOException;
import java.nio.file.Path;
import org.offramp.api.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** Runs every case of a folder through its importer and an engine. */
@ProviderType
public interface ConformanceRunner {
    /**
     * @param engine id of the engine that computes
     * @throws org.offramp.api.BadInputException when the folder holds no case
     */
    ConformanceResult run(Path folder, String engine, Progress progress) throws IOException;
}
