// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.report.ReportWriter;
import org.osgi.service.component.annotations.Component;

/** Writes {@code report.html}: one file with all figures in it, well-formed, without scripts. */
@Component
public final class HtmlReport implements ReportWriter {
    @Override
    public String id() {
        return "html";
    }

    @Override
    public String description() {
        return "report.html: one page with figures, for people";
    }

    @Override
    public void write(ConversionResult result, Path folder) throws IOException {
        Files.writeString(folder.resolve("report.html"), new HtmlPage(result).html());
    }
}
