// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** Cost tables as {@code costs.json}, for whoever wants to search without Offramp's other stages. A service. */
@ProviderType
public interface CostFiles {
    /** @throws org.offramp.api.BadInputException when the file is no cost table */
    CostTable read(Path file) throws IOException;

    void write(CostTable costs, Path file) throws IOException;
}
