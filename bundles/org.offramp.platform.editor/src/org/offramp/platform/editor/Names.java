// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Platform;

/** Names that are not taken. */
final class Names {
    private Names() {}

    /** The name itself, or with a number that makes it new on the platform. */
    static String unused(Platform platform, String wanted) {
        Set<String> taken = new HashSet<>();
        for (var all = platform.eAllContents(); all.hasNext(); ) {
            EObject each = all.next();
            if (each instanceof NamedElement named) {
                taken.add(named.getName());
            }
        }
        String stem = wanted.isBlank() ? "element" : wanted;
        String name = stem;
        for (int number = 2; taken.contains(name); number++) {
            name = stem + "-" + number;
        }
        return name;
    }
}
