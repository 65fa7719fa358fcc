// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option's whole number from 1 on. */
@NonNullByDefault({}) // picocli says nothing of null
final class PositiveNumber implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        if (!text.matches("0*[1-9]\\d{0,8}")) {
            throw new TypeConversionException("'" + text + "' isn't a whole number of at least 1");
        }
        return Integer.valueOf(text);
    }
}
