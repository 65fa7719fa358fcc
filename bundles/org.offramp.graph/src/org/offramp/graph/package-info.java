// SPDX-License-Identifier: EPL-2.0
/** The network as immutable values: nodes in topological order, constants, costs, cut points and labelled patches. */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.graph;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
