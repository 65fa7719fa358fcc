// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Locale;
import java.util.function.Supplier;

/** Runs something where numbers are written in another way. */
final class InCountry {
    private InCountry() {}

    static <T> T with(Locale locale, Supplier<T> work) {
        Locale before = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return work.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
