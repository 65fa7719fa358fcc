// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

/** A reader that doesn't come to an end; the stack is where it was then. */
final class HangError extends Error {
    private static final long serialVersionUID = 1L;

    HangError(StackTraceElement... stack) {
        super("The reader hangs.");
        setStackTrace(stack);
    }
}
