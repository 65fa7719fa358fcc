// SPDX-License-Identifier: EPL-2.0
package com.acme.faulty;

import java.nio.file.Path;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.report.ReportWriter;

/** A report that throws. */
public final class FaultyReport implements ReportWriter {
    @Override
    public String id() {
        return "faulty-report";
    }

    @Override
    public String description() {
        return "no report";
    }

    @Override
    public void write(ConversionResult result, Path folder) {
        throw new ArrayIndexOutOfBoundsException("no page left");
    }
}
