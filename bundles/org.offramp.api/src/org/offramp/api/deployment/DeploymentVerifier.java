// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import java.io.IOException;
import java.nio.file.Path;
import org.offramp.api.Progress;
import org.offramp.api.datasets.DataSpec;
import org.osgi.annotation.versioning.ProviderType;

/** Runs the exported files in ONNX Runtime beside the conversion's engine, sample by sample. A service. */
@ProviderType
public interface DeploymentVerifier {
    /** @throws org.offramp.api.BadInputException when the folder holds no deployment, or the data doesn't fit */
    Verification verify(Path deployment, DataSpec data, Progress progress) throws IOException;
}
