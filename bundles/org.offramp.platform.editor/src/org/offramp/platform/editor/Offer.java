// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.function.Supplier;
import org.offramp.hardware.NamedElement;

/** What a vendor offers: a processor or a link, a new one at each call of {@code maker}. */
record Offer<T extends NamedElement>(String id, String vendor, String description, Supplier<T> maker) {
    T make() {
        T made = maker.get();
        if (made.getName() == null || made.getName().isBlank()) {
            made.setName(id);
        }
        return made;
    }

    boolean matches(String words) {
        return SearchWords.match(words, id + " " + vendor + " " + description);
    }
}
