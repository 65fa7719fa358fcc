// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.cost.OperatorCost;
import org.offramp.api.cost.OperatorTime;
import org.offramp.api.cost.Uncertainty;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/** Adds what the descriptor says of uncertainty, such as the noise of the measuring, to what the table says. */
final class HostUncertainty {
    private final double noise;
    private final List<String> reasons;

    /** @param missing said where there is no table */
    HostUncertainty(Processor processor, boolean isMeasured, String missing) {
        Quantity told = processor.getRelativeUncertainty();
        this.noise = told == null || !isMeasured ? 0 : told.getValue();
        this.reasons = isMeasured ? List.of() : List.of(missing);
    }

    OperatorCost of(OperatorCost costs) {
        return (work, processor) -> costs.of(work, processor).map(this::more);
    }

    private OperatorTime more(OperatorTime time) {
        return new OperatorTime(
                time.seconds(), time.joules(), time.uncertainty().map(this::more));
    }

    private Uncertainty more(Uncertainty uncertainty) {
        List<String> all = new ArrayList<>(uncertainty.reasons());
        all.addAll(reasons);
        return new Uncertainty(uncertainty.relative() + noise, all);
    }
}
