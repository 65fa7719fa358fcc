// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.offramp.api.jobs.Numbers;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option's finite number above 0. */
@NonNullByDefault({}) // picocli says nothing of null
final class PositiveAmount implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        double value = Numbers.parse(text);
        if (!(value > 0 && Double.isFinite(value))) {
            throw new TypeConversionException("'" + text + "' is no finite number above 0");
        }
        return value;
    }
}
