// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.Link;
import org.offramp.hardware.Processor;

/** A link joins two different processors of its platform. */
final class LinkRules {

    private LinkRules() {}

    static void check(Link link, Consumer<Finding> found) {
        onPlatform(link, link.getFirst(), found);
        onPlatform(link, link.getSecond(), found);
        if (link.getFirst() != null && link.getFirst() == link.getSecond()) {
            found.accept(new Finding(
                    link,
                    "has both ends at \"" + link.getFirst().getName() + "\"",
                    "Let it end at another processor, or remove it."));
        }
    }

    private static void onPlatform(Link link, @Nullable Processor end, Consumer<Finding> found) {
        if (end != null && end.eContainer() != link.eContainer()) {
            found.accept(new Finding(
                    link,
                    "ends at \"" + end.getName() + "\", which is not on the platform",
                    "Let it end at a processor of the platform, or remove it."));
        }
    }
}
