// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.report.ReportWriter;
import org.osgi.service.component.annotations.Component;

/** Writes {@code report.json}. Shares and accuracies are fractions; units are in the names or SI. */
@Component
public final class JsonReport implements ReportWriter {
    @Override
    public String id() {
        return "json";
    }

    @Override
    public String description() {
        return "report.json: all figures of a conversion, for programs";
    }

    @Override
    public void write(ConversionResult result, Path folder) throws IOException {
        String json = new GsonBuilder()
                .setPrettyPrinting()
                .serializeNulls()
                .disableHtmlEscaping()
                .create()
                .toJson(new JsonTree(result).tree());
        Files.writeString(folder.resolve("report.json"), json + "\n");
    }
}
