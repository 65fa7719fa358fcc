// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.List;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.hardware.io.SourcedNumber;

/** The platform's numbers, each with its source or the reasoning behind its estimate. */
record HardwareSection(ConversionResult result) {
    void write(Html html) {
        long estimated = result.exits().hardware().stream()
                .filter(SourcedNumber::estimated)
                .count();
        html.section(
                "Hardware numbers",
                "Latency and energy above follow from these. " + estimated + " of "
                        + result.exits().hardware().size()
                        + " are estimated: replace them by measured ones before you rely on joules and seconds.");
        html.table(
                2,
                List.of("Of", "Quantity", "Value", "Where it comes from"),
                result.exits().hardware().stream().map(HardwareSection::row).toList());
    }

    private static Html.Row row(SourcedNumber number) {
        return new Html.Row(false, List.of(number.element(), words(number.quantity()), value(number), origin(number)));
    }

    private static String value(SourcedNumber number) {
        double value = number.value();
        String text = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        return (text + " " + number.unit()).strip();
    }

    static String origin(SourcedNumber number) {
        return (number.estimated() ? "Estimated: " : "Source: ")
                + number.origin()
                + (number.overridden() ? " Changed by the platform's author." : "");
    }

    /** A name such as {@code macsPerCycle} in words. */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}
