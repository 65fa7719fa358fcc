// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conformance;

import java.io.IOException;
import java.util.List;

/** One published test: a model and sets of inputs with the outputs expected. */
public interface ConformanceCase {
    String name();

    /**
     * Imports the model once for each set of inputs and reads the values.
     *
     * @throws org.offramp.api.backbones.UnsupportedOperatorException when it needs what Offramp doesn't compute
     * @throws org.offramp.api.BadInputException when a file is damaged
     */
    List<ConformanceTrial> trials() throws IOException;
}
