// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.List;
import org.offramp.api.Omission;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.cost.CostTable;
import org.offramp.api.training.TrainedHead;
import org.offramp.pipeline.features.FeatureExtraction;
import org.offramp.pipeline.features.SampleParts;
import org.offramp.pipeline.features.SampleSource;
import org.offramp.pipeline.training.ExitEvaluation;
import org.offramp.pipeline.training.KeptHeads;

/**
 * Exits with trained heads, and the samples that are still needed.
 *
 * @param plan the candidates that are kept; costs and heads are in their order
 * @param kept which of all heads that were extracted these are
 * @param engine name, version and settings
 */
record TrainedCandidates(
        ExitPlan plan,
        CostTable costs,
        List<TrainedHead> heads,
        KeptHeads kept,
        SampleParts parts,
        SampleSource source,
        FeatureExtraction extraction,
        ExitEvaluation evaluation,
        String engine,
        List<Omission> omitted) {}
