// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.jobs;

/** Numbers that users write. */
public final class Numbers {
    private Numbers() {}

    /** NaN when the text is no number. */
    public static double parse(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?") ? Double.parseDouble(text) : Double.NaN;
    }
}
