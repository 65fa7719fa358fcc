// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Platform;

/** The names that are taken on a platform. */
final class Names {
    private final Set<String> taken = new HashSet<>();

    Names(Platform platform) {
        for (var all = platform.eAllContents(); all.hasNext(); ) {
            EObject each = all.next();
            if (each instanceof NamedElement named) {
                taken.add(named.getName());
            }
        }
    }

    /** The name itself, or with a number that makes it new on the platform; taken from now on. */
    String unused(String wanted) {
        String stem = wanted.isBlank() ? "element" : wanted;
        String name = stem;
        for (int number = 2; !taken.add(name); number++) {
            name = stem + "-" + number;
        }
        return name;
    }

    static String unused(Platform platform, String wanted) {
        return new Names(platform).unused(wanted);
    }
}
