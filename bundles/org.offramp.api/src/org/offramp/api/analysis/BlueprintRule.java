// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.analysis;

import java.util.List;
import org.offramp.graph.Network;
import org.osgi.annotation.versioning.ConsumerType;

/** Derives exit heads from the backbone's own classifier and fits them to a feature map. A service; stateless. */
@ConsumerType
public interface BlueprintRule {
    /** Short unique name. */
    String id();

    /** What kind of head it makes, for people, in one line. */
    String description();

    /**
     * Heads for one attach point, none if it has none that fit; their trainable constants are zero. Their names need to
     * be unique for the point only: the plan puts its number before them.
     */
    List<ExitHead> headsFor(Network backbone, BackboneClassifier classifier, AttachPoint point);
}
