// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.offramp.api.jobs.Numbers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option's number from 0 to 1. */
@NonNullByDefault({}) // picocli says nothing of null
final class Fraction implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        double value = Numbers.parse(text);
        if (!(value >= 0 && value <= 1)) {
            throw new TypeConversionException("'" + text + "' is no fraction from 0 to 1 (0.01 is one point)");
        }
        return value;
    }
}
