// SPDX-License-Identifier: EPL-2.0
/** Threshold solvers and architecture search over the tables of the stages before. */
@NonNullByDefault
package org.offramp.search;

import org.eclipse.jdt.annotation.NonNullByDefault;
