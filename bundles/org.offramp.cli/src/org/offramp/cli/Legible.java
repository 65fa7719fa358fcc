// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

/** Names out of a file, made fit for a terminal. */
final class Legible {
    private static final int LONGEST = 80;

    private Legible() {}

    /** The name on one line without control characters; a very long one is cut. */
    static String of(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        return cut.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
