// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.report;

import java.io.IOException;
import java.nio.file.Path;
import org.offramp.api.conversion.ConversionResult;
import org.osgi.annotation.versioning.ConsumerType;

/** Writes one kind of report. A service; stateless. */
@ConsumerType
public interface ReportWriter {
    /** Short unique name, such as {@code html}. */
    String id();

    /** What it writes, for people, in one line. */
    String description();

    /** Writes its file into an existing folder. */
    void write(ConversionResult result, Path folder) throws IOException;
}
