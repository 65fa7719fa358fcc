// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.OptionalDouble;
import org.offramp.api.analysis.ExitPlan;
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
}
