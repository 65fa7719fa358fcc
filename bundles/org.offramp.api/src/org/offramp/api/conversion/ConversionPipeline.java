// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.io.IOException;
import org.offramp.api.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** Runs all stages. A service. */
@ProviderType
public interface ConversionPipeline {
    /**
     * Converts, and writes deployment and reports. That no plan meets the limits is a normal result.
     *
     * @throws org.offramp.api.BadInputException when something of the request can't be used
     */
    ConversionResult convert(ConversionRequest request, Progress progress) throws IOException;
}
