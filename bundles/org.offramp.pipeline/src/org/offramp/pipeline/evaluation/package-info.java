// SPDX-License-Identifier: EPL-2.0
/** How often a backbone is right, and how fast it runs. */
@NonNullByDefault
package org.offramp.pipeline.evaluation;

import org.eclipse.jdt.annotation.NonNullByDefault;
