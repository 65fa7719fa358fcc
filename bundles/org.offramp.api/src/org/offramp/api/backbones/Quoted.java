// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.backbones;

/** Names out of a network's file, made fit for a message. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** The name in quotes on one line; a very long one is cut. */
    public static String of(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        return "'" + cut.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?") + "'";
    }
}
