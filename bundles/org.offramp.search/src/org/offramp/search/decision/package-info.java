// SPDX-License-Identifier: EPL-2.0
/** Decision rules: how sure a classifier is of its answer. */
@NonNullByDefault
package org.offramp.search.decision;

import org.eclipse.jdt.annotation.NonNullByDefault;
