// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.plans;

import java.util.List;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.tables.Thresholds;

/** Sees every plan of a scan. Used by one thread. */
public interface Judge {
    /**
     * Plans of this architecture come next; false passes them over.
     *
     * @param mappings in no other way can thresholds make a plan better
     */
    boolean wants(List<Mapping> mappings);

    /**
     * @param floor no mapping has a smaller objective; as a sum over the samples
     * @param tally of all that leave at an exit
     */
    void see(double floor, long tally, Thresholds thresholds);

    /** All plans of the architecture have been seen. */
    void finish();
}
