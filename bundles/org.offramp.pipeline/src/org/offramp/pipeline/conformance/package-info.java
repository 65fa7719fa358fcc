// SPDX-License-Identifier: EPL-2.0
/** Runs published operator tests through an importer and an engine. */
@NonNullByDefault
package org.offramp.pipeline.conformance;

import org.eclipse.jdt.annotation.NonNullByDefault;
