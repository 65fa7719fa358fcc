// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.report.ReportWriter;
import org.osgi.service.component.annotations.Component;

/** Writes {@code junit.xml}. Limits are judged on the calibration samples, as the search does. */
@Component
public final class JUnitXmlReport implements ReportWriter {
    @Override
    public String id() {
        return "junit";
    }

    @Override
    public String description() {
        return "junit.xml: a test case for each limit, for build servers";
    }

    @Override
    public void write(ConversionResult result, Path folder) throws IOException {
        Files.writeString(folder.resolve("junit.xml"), JUnitSuite.of(result).xml());
    }
}
