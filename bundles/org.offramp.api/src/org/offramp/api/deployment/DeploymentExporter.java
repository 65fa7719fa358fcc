// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.offramp.api.Omission;
import org.osgi.annotation.versioning.ProviderType;

/** Writes a plan as files for its processors: a graph for each segment, manifest, self-test, reference loop. A service. */
@ProviderType
public interface DeploymentExporter {
    /**
     * Writes into an existing folder; the same request gives the same bytes.
     *
     * @return code that could not be written: the graphs are complete without it
     */
    List<Omission> export(DeploymentRequest request, Path folder) throws IOException;
}
