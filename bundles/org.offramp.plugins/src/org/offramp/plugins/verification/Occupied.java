// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.util.Set;

/**
 * What Offramp consists of, and what therefore no plug-in may be or bring.
 *
 * @param bundles symbolic names
 * @param packages that are exported, by bundles or by Java itself
 */
public record Occupied(Set<String> bundles, Set<String> packages) {
    private static final String OURS = "org.offramp.";
    /** Plug-ins for named devices that come from Offramp's own house: plug-ins like others, no part of Offramp. */
    private static final String OUR_PLUGINS = "org.offramp.vendors.";

    public Occupied {
        bundles = Set.copyOf(bundles);
        packages = Set.copyOf(packages);
    }

    boolean hasBundle(String name) {
        return isOurs(name) || bundles.contains(name);
    }

    boolean hasPackage(String name) {
        return isOurs(name) || packages.contains(name);
    }

    /** Names that only Offramp may take, whether it does so or not. */
    static boolean isOurs(String name) {
        return (name + ".").startsWith(OURS) && !name.startsWith(OUR_PLUGINS);
    }
}
