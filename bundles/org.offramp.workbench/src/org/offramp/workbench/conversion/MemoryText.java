// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.offramp.request.MemoryLimit;
import org.offramp.request.RequestFactory;

/** Limits of memory as people write them: {@code little-cores=300000, big-cores=2000000}, in bytes. */
final class MemoryText {
    private MemoryText() {}

    static String of(List<MemoryLimit> limits) {
        return limits.stream()
                .map(limit -> limit.getProcessor() + "=" + (limit.isSetMaxBytes() ? limit.getMaxBytes() : ""))
                .collect(Collectors.joining(", "));
    }

    /** @throws NumberFormatException when it can't be read */
    static List<MemoryLimit> parse(String text) {
        List<MemoryLimit> limits = new ArrayList<>();
        for (String part : text.split(",")) {
            if (!part.isBlank()) {
                limits.add(limit(part.strip()));
            }
        }
        return limits;
    }

    private static MemoryLimit limit(String text) {
        int between = text.lastIndexOf('=');
        if (between <= 0) {
            throw new NumberFormatException(text);
        }
        MemoryLimit limit = RequestFactory.eINSTANCE.createMemoryLimit();
        limit.setProcessor(text.substring(0, between).strip());
        limit.setMaxBytes(Long.parseLong(text.substring(between + 1).strip()));
        return limit;
    }
}
