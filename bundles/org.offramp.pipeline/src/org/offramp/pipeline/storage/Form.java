// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.storage;

import java.io.IOException;
import java.nio.file.Path;

/** How the result of a stage is written to a file and read back. */
public interface Form<T> {
    void write(T value, Path file) throws IOException;

    T read(Path file) throws IOException;
}
