// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

/** Reads a file that may be damaged. */
@FunctionalInterface
public interface Reading {
    /** Returns when the file was read; throws what the reader's contract says when it refuses it. */
    void read() throws Exception;
}
