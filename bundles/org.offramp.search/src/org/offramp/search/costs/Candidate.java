// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.costs;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.graph.Network;
import org.offramp.graph.Segments;

/**
 * A piece of the network that processors are asked about.
 *
 * @param endsRun whether a run of segments ends with it, which is invoked as one: each head does, and the last segment
 */
record Candidate(String name, Network network, boolean endsRun) {
    /** From the input to the first attach point, between neighbouring ones, and from the last to the logits. */
    static List<Candidate> segments(ExitPlan plan) {
        Network backbone = plan.backbone();
        List<String> borders = new ArrayList<>();
        borders.add(backbone.inputs().get(0).name());
        plan.points().stream().map(AttachPoint::tensor).forEach(borders::add);
        borders.add(plan.classifier().logits());
        List<Candidate> segments = new ArrayList<>();
        for (int i = 0; i + 1 < borders.size(); i++) {
            String from = borders.get(i);
            String to = borders.get(i + 1);
            String name = "segment " + i + " (" + from + " to " + to + ")";
            segments.add(new Candidate(name, Segments.between(backbone, from, to), i + 2 == borders.size()));
        }
        return segments;
    }

    /** Both parts of each head together. */
    static List<Candidate> heads(ExitPlan plan) {
        return plan.heads().stream().map(Candidate::of).toList();
    }

    private static Candidate of(ExitHead head) {
        return new Candidate(head.name(), Segments.sequence(head.reduction(), head.classifier()), true);
    }
}
