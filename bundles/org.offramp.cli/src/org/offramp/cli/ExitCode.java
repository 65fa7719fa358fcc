// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

/** How the process ends, for build servers. */
final class ExitCode {
    static final int DONE = 0;
    /** Done, but a constraint or quality gate is not met. */
    static final int GATE_NOT_MET = 1;

    static final int WRONG_USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int INTERNAL_ERROR = 4;

    private ExitCode() {}
}
