// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.certification;

import java.util.List;
import org.offramp.api.search.Plan;
import org.offramp.api.training.ExitProfile;
import org.osgi.annotation.versioning.ConsumerType;

/** Certifies the risk of plans. A pure function. A service; stateless. */
@ConsumerType
public interface RiskController {
    /** Short unique name. */
    String id();

    /** How it certifies, for people, in one line. */
    String description();

    /**
     * Tests the whole threshold vectors of plans, one after the other.
     *
     * @param plans in an order that does not depend on the unseen samples, the safest first
     * @param unseen a profile that nothing before has seen
     * @throws org.offramp.api.BadInputException when a plan's heads aren't in the profile
     */
    Certification certify(List<Plan> plans, ExitProfile unseen, RiskLimit limit);
}
