// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** What a first conversion needs, for those who have nothing at hand. A service. */
@ProviderType
public interface Demo {
    /** What it is, and what is synthetic about it, in one line for people. */
    String description();

    /** Writes it into a folder, which is made if need be; the same bytes each time. */
    Input write(Path folder) throws IOException;

    /**
     * What was written.
     *
     * @param data archive for the reader {@code npz}, with the splits train, calibration and test
     */
    record Input(Path backbone, Path data, Path platform) {}
}
