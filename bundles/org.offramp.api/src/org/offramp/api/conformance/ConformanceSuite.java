// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds the published operator tests of one format in a folder. A service; stateless. */
@ConsumerType
public interface ConformanceSuite {
    /** Short unique name of the format, such as {@code onnx}. */
    String id();

    /** The cases below a folder, sorted by name; none if it holds none of this format. */
    List<ConformanceCase> cases(Path folder) throws IOException;
}
