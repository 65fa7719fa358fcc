// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Arrays;
import java.util.Locale;

/** Looking for something by words that it has. */
final class SearchWords {
    private SearchWords() {}

    /** Whether a text has all of these words, in any order and case; always without words. */
    static boolean match(String words, String text) {
        String all = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }
}
