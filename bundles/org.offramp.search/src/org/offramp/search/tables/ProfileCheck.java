// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import org.offramp.api.BadInputException;
import org.offramp.api.cost.CostTable;
import org.offramp.api.training.ExitProfile;

/** Refuses a profile and a cost table that don't belong together. */
public final class ProfileCheck {
    private static final String PROFILE = "profile";

    private ProfileCheck() {}

    public static void of(ExitProfile profile, CostTable costs) {
        if (profile.heads() != costs.heads().size()) {
            throw new BadInputException(
                    PROFILE,
                    "It has " + profile.heads() + " heads beside the backbone's classifier, the cost table has "
                            + costs.heads().size() + ".",
                    "Take both from the same conversion.");
        }
        if (profile.samples() == 0) {
            throw new BadInputException(PROFILE, "It has no samples.", "Maybe the range of records is empty.");
        }
    }
}
