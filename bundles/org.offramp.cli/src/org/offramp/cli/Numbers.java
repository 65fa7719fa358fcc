// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

/** Numbers that users write. */
final class Numbers {
    private Numbers() {}

    /** NaN when the text is no number. */
    static double parse(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?") ? Double.parseDouble(text) : Double.NaN;
    }
}
