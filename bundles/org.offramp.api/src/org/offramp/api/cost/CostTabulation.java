// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.Map;
import java.util.OptionalDouble;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.code.CodeWriter;
import org.offramp.hardware.Platform;
import org.osgi.annotation.versioning.ProviderType;

/** Asks every processor's model for the cost of every candidate. A service. */
@ProviderType
public interface CostTabulation {
    /**
     * @param periodSeconds from one sample to the next; the latency itself if empty
     * @throws org.offramp.api.BadInputException when a processor's model is not installed
     */
    CostTable tabulate(ExitPlan plan, Platform platform, OptionalDouble periodSeconds);

    /** What the models of the platform's processors write code with, by the names of the processors that have it. */
    Map<String, CodeWriter> codeWriters(Platform platform);
}
