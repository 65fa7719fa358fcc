// SPDX-License-Identifier: EPL-2.0
/** Chooses the settings of an engine for a network by measuring. */
@NonNullByDefault
package org.offramp.pipeline.tuning;

import org.eclipse.jdt.annotation.NonNullByDefault;
