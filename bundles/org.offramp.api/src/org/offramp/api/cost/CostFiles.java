// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.osgi.annotation.versioning.ProviderType;

/** Cost tables as {@code costs.json}, for whoever wants to search without Offramp's other stages. A service. */
@ProviderType
public interface CostFiles {
    /** @throws org.offramp.api.BadInputException when the file is no cost table */
    CostTable read(Path file) throws IOException;

    /**
     * Reads {@code {"cumulative": […], "heads": […]}} too: for each classifier, the backbone up to it and its head.
     *
     * @throws org.offramp.api.BadInputException when the file is neither
     */
    default PlainCosts readPlain(Path file) throws IOException {
        return new PlainCosts(read(file), OptionalDouble.empty());
    }

    void write(CostTable costs, Path file) throws IOException;
}
