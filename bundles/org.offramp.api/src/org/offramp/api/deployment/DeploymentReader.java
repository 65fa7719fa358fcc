// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Reads what a {@link DeploymentExporter} wrote. A service. */
@ProviderType
public interface DeploymentReader {
    /**
     * Reads the manifest and checks that all files of the segments are there as they were written.
     *
     * @throws org.offramp.api.BadInputException when the folder holds no deployment, or a damaged or hostile one
     */
    Deployment read(Path folder) throws IOException;
}
