// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An option's whole number from 0 on. */
@NonNullByDefault({}) // picocli says nothing of null
final class WholeNumber implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new TypeConversionException("'" + text + "' isn't a whole number of at least 0");
        }
        return Long.valueOf(text);
    }
}
