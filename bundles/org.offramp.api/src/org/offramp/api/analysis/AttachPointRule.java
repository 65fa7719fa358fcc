// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.analysis;

import java.util.List;
import org.offramp.graph.Network;
import org.osgi.annotation.versioning.ConsumerType;

/** Finds where exits can sit, from the graph alone. A service; stateless. */
@ConsumerType
public interface AttachPointRule {
    /** Short unique name. */
    String id();

    /** What it looks for, for people, in one line. */
    String description();

    /** Attach points in the order of the backbone; none is behind the logits. */
    List<AttachPoint> find(Network backbone, BackboneClassifier classifier, AnalysisLimits limits);
}
