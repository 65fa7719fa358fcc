// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Platform;

/** Names are unique. */
final class PlatformRules {

    private PlatformRules() {}

    static void check(Platform platform, Consumer<Finding> found) {
        uniqueNames(platform.getProcessors(), found);
        uniqueNames(platform.getMemories(), found);
        uniqueNames(platform.getLinks(), found);
    }

    static void uniqueNames(List<? extends NamedElement> siblings, Consumer<Finding> found) {
        Set<String> seen = new HashSet<>();
        for (NamedElement sibling : siblings) {
            String name = sibling.getName();
            if (name != null && !name.isBlank() && !seen.add(name)) {
                found.accept(new Finding(sibling, "has the name of an earlier one", "Rename one of them."));
            }
        }
    }
}
