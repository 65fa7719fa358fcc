// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out the result
 * @param err progress, notes and errors
 * @param terminal whether a person watches standard error, so that progress may redraw its line
 */
record Streams(ResultStream out, PrintStream err, boolean terminal) {
    private static final String CLEAR_LINE = "\r\033[K";

    /** The start script says so when standard error is a terminal: Java itself can't tell. */
    static boolean progressIsWanted() {
        return "terminal".equals(System.getProperty("offramp.progress"));
    }

    /** Takes away a line of progress that may be there. */
    void clearLine() {
        if (terminal) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }

    /** Says what went wrong. */
    void complain(String sentence) {
        clearLine();
        err.println("offramp: " + sentence);
    }
}
