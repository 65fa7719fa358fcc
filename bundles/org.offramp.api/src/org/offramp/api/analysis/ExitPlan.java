// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.analysis;

import java.util.List;
import org.offramp.api.Omission;
import org.offramp.graph.Network;

/**
 * The candidates for exits.
 *
 * @param heads in the order of their attach points; several may share a point
 * @param omitted attach points and heads that were found but left out
 */
public record ExitPlan(Network backbone, BackboneClassifier classifier, List<ExitHead> heads, List<Omission> omitted) {
    public ExitPlan {
        heads = List.copyOf(heads);
        omitted = List.copyOf(omitted);
    }

    /** The attach points that have a head, in order, each once. */
    public List<AttachPoint> points() {
        return heads.stream().map(ExitHead::point).distinct().toList();
    }
}
