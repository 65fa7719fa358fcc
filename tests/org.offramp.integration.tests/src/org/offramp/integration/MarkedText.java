// SPDX-License-Identifier: EPL-2.0
package org.offramp.integration;

/** A text with parts between markers, {@code <!-- generated: NAME -->} and {@code <!-- end of NAME -->}. */
record MarkedText(String text) {
    /** The text with another part of that name. */
    MarkedText with(String name, String part) {
        String begin = "<!-- generated: " + name + " -->\n";
        String end = "\n<!-- end of " + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There are no markers " + begin.strip() + " and " + end.strip() + ".");
        }
        return new MarkedText(text.substring(0, from + begin.length()) + part + text.substring(to));
    }
}
