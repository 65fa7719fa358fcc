// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.List;
import org.offramp.api.Omission;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.training.TrainedHead;
import org.offramp.pipeline.training.KeptHeads;

/**
 * Exits with trained heads, and the samples that are still needed.
 *
 * @param candidates those that are kept
 * @param trained their heads, in their order
 * @param kept which of all heads that were extracted these are
 */
record TrainedCandidates(Candidates candidates, List<TrainedHead> trained, KeptHeads kept, BackbonePass pass) {
    TrainedCandidates {
        trained = List.copyOf(trained);
    }

    /** With their trained weights. */
    List<ExitHead> heads() {
        return trained.stream().map(TrainedHead::head).toList();
    }

    /** With something more that was left out. */
    TrainedCandidates omitting(List<Omission> more) {
        return new TrainedCandidates(candidates.omitting(more), trained, kept, pass);
    }
}
