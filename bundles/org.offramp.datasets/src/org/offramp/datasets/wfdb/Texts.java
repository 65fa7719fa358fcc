// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

/** Pieces of foreign files, fit to be shown. */
final class Texts {
    private static final int MOST_CHARACTERS = 60;

    private Texts() {}

    static String quoted(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7e]", "?");
        return "'" + (printable.length() <= MOST_CHARACTERS ? printable : printable.substring(0, MOST_CHARACTERS) + "…")
                + "'";
    }
}
