// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.List;
import java.util.Optional;
import org.offramp.request.Conversion;
import org.offramp.request.MemoryLimit;
import org.offramp.request.RequestPackage;
import org.offramp.workbench.conversion.ConversionDocument.Problem;

/**
 * Limits of memory as they were typed.
 *
 * @param typed empty when nothing was typed since the file was opened
 * @param limits empty when they can't be read
 */
record MemoryEntry(Optional<String> typed, Optional<List<MemoryLimit>> limits) {
    static final MemoryEntry NOTHING = new MemoryEntry(Optional.empty(), Optional.empty());

    static MemoryEntry of(String text) {
        Optional<String> typed = Optional.of(text.strip());
        try {
            return new MemoryEntry(typed, Optional.of(MemoryText.parse(text)));
        } catch (NumberFormatException e) {
            return new MemoryEntry(typed, Optional.empty());
        }
    }

    /** As it was typed, or as the file has it. */
    String text(Conversion conversion) {
        return typed.orElseGet(() -> MemoryText.of(
                conversion.getLimits() == null
                        ? List.of()
                        : conversion.getLimits().getMemory()));
    }

    Optional<Problem> problem() {
        return typed.filter(text -> limits.isEmpty())
                .map(text -> new Problem(
                        RequestPackage.eINSTANCE.getMemoryLimit_MaxBytes(),
                        "\"" + text + "\" can't be read. Write processor=bytes, with commas between."));
    }
}
