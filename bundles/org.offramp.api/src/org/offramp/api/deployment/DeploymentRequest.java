// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.deployment;

import java.util.List;
import java.util.Map;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.code.CodeWriter;
import org.offramp.api.cost.CostTable;
import org.offramp.api.decision.Decision;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.graph.tensors.Tensor;

/**
 * What to export.
 *
 * @param heads trained heads of the plan's candidates, in the order of the cost table
 * @param decision by which the plan's thresholds were chosen, for all candidates and the backbone
 * @param selfTestInputs some normalised samples, a batch in the backbone's input type
 * @param calibration what is expected of the plan
 * @param codeWriters by the names of those processors that have one
 * @param provenance hashes, seeds and versions by name, in order; no times and no paths
 */
public record DeploymentRequest(
        ExitPlan candidates,
        List<ExitHead> heads,
        Plan plan,
        Decision decision,
        CostTable costs,
        PlanFigures calibration,
        Tensor selfTestInputs,
        Map<String, CodeWriter> codeWriters,
        Map<String, String> provenance) {
    public DeploymentRequest {
        codeWriters = Map.copyOf(codeWriters);
        heads = List.copyOf(heads);
        provenance = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(provenance));
    }

    /** Without code for toolchains. */
    public DeploymentRequest(
            ExitPlan candidates,
            List<ExitHead> heads,
            Plan plan,
            Decision decision,
            CostTable costs,
            PlanFigures calibration,
            Tensor selfTestInputs,
            Map<String, String> provenance) {
        this(candidates, heads, plan, decision, costs, calibration, selfTestInputs, Map.of(), provenance);
    }
}
