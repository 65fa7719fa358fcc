// SPDX-License-Identifier: EPL-2.0
/** Shapes with a symbolic batch size, element types and constant tensors: the vocabulary below operators and networks. */
@NonNullByDefault
@Version("1.0.0")
package org.offramp.graph.tensors;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.osgi.annotation.versioning.Version;
