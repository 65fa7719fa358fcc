// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jdt.annotation.NonNullByDefault;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Bytes of some processors, by their names. */
record MemoryAmounts(Map<String, Long> byProcessor) {
    static final MemoryAmounts NONE = new MemoryAmounts(Map.of());

    /** Reads PROCESSOR=BYTES, several of them with commas between. */
    @NonNullByDefault({}) // picocli says nothing of null
    static final class Reading implements ITypeConverter<MemoryAmounts> {
        @Override
        public MemoryAmounts convert(String text) {
            Map<String, Long> amounts = new TreeMap<>();
            for (String part : text.split(",", -1)) {
                int sign = part.lastIndexOf('=');
                String bytes = part.substring(sign + 1);
                if (sign < 1
                        || !bytes.matches("[0-9]{1,18}")
                        || amounts.put(part.substring(0, sign), Long.parseLong(bytes)) != null) {
                    throw new TypeConversionException("'" + text
                            + "' isn't PROCESSOR=BYTES, such as cortex-m4=262144, with commas between several");
                }
            }
            return new MemoryAmounts(amounts);
        }
    }
}
