// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import org.offramp.hardware.Link;
import org.osgi.annotation.versioning.ConsumerType;

/** A link that a vendor ships: its numbers are all there is to it. A service; stateless. */
@ConsumerType
public interface LinkModel {
    /** Unique name; lower case, digits and dashes. */
    String id();

    /** Who ships it, for people. */
    String vendor();

    /** What it stands for, for people, in one line. */
    String description();

    /**
     * The link's numbers, a new one at each call, without ends: {@link org.offramp.hardware.io.LinkDescriptor} reads it
     * from a resource of the bundle.
     */
    Link descriptor();
}
