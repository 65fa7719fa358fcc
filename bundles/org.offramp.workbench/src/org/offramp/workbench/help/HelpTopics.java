// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.help;

import java.util.Map;

/** Which page tells about which view or editor. */
final class HelpTopics {
    private static final Map<String, String> PAGES = Map.of(
            "org.offramp.platform.editor", "platforms.html",
            "org.offramp.workbench.conversion", "conversions.html",
            "org.offramp.workbench.results", "results.html",
            "org.offramp.workbench.welcome", "workbench.html");

    private HelpTopics() {}

    /** @param part the id of a view or editor */
    static String pageFor(String part) {
        return PAGES.getOrDefault(part, HelpPages.FIRST);
    }
}
