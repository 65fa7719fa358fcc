// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.tables;

import java.util.List;

/** Thresholds of an architecture, as a scan stands at them; something else after the next step. */
public interface Thresholds {
    /** The level of an exit. */
    int level(int exit);

    /** Samples that leave at each exit, the backbone's own classifier last. */
    int[] leavers();

    /** The last exit that a sample can come to: everybody leaves there, whatever the confidence. */
    int last();

    /** The cascade's samples of each class; none where classes aren't counted. */
    List<CascadeCount> classes();
}
