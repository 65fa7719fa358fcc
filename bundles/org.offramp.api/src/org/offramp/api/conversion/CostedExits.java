// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.conversion;

import java.util.List;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.cost.CostTable;
import org.offramp.api.training.TrainedHead;
import org.offramp.hardware.io.SourcedNumber;

/**
 * The candidates that were searched.
 *
 * @param hardware the platform's numbers with their sources, in the order of its file
 * @param heads trained candidates, in the order of the cost table
 */
public record CostedExits(ExitPlan plan, CostTable costs, List<SourcedNumber> hardware, List<TrainedHead> heads) {
    public CostedExits {
        hardware = List.copyOf(hardware);
        heads = List.copyOf(heads);
    }
}
