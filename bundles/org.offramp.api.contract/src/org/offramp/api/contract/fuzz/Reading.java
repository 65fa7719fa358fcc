// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract.fuzz;

import java.nio.file.Path;

/** Reads data of which a file may be damaged. */
@FunctionalInterface
public interface Reading {
    /**
     * Returns when the data was read; throws what the reader's contract says when it refuses it.
     *
     * @param damaged the file that is damaged this time
     */
    void read(Path damaged) throws Exception;
}
