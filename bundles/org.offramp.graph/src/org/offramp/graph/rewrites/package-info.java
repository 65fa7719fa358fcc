// SPDX-License-Identifier: EPL-2.0
/**
 * Rewrites that leave what a network computes as it is and make it simpler: each is one small class that finds its
 * pattern and says in a labelled patch what stands in its place. {@link org.offramp.graph.rewrites.Simplification}
 * applies all of them until nothing changes; a new rewrite is a class here, a twin test and an entry there.
 */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.graph.rewrites;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
