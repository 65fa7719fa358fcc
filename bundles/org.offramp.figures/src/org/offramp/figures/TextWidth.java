// SPDX-License-Identifier: EPL-2.0
package org.offramp.figures;

/** How wide a text may get, in a sans-serif font of any system; rather too wide than too narrow. */
final class TextWidth {
    private static final String NARROW = "iljtfrI.,:;'|!()[]/ ";
    private static final String WIDE = "mwMWGOQ@%—→";

    private TextWidth() {}

    static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::share).sum();
    }

    private static double share(int character) {
        if (character > 0x2FF && !(character >= 0x2010 && character < 0x2300)) {
            return 1.15;
        }
        if (NARROW.indexOf(character) >= 0) {
            return 0.4;
        }
        return WIDE.indexOf(character) >= 0 ? 1.0 : Character.isUpperCase(character) ? 0.76 : 0.64;
    }

    /** The text, or its two ends with an ellipsis between them: names often differ at the end alone. */
    static String fit(String text, double size, double room) {
        if (of(text, size) <= room) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        for (int kept = characters.length - 1; kept > 1; kept--) {
            int head = (kept + 1) / 2;
            String shorter = new String(characters, 0, head) + "…"
                    + new String(characters, characters.length - (kept - head), kept - head);
            if (of(shorter, size) <= room) {
                return shorter;
            }
        }
        return "…";
    }
}
