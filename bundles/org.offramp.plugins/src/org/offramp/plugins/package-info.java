// SPDX-License-Identifier: EPL-2.0
/** The store of the user's plug-ins: what the index says is verified, run, watched and let go. */
@NonNullByDefault
package org.offramp.plugins;

import org.eclipse.jdt.annotation.NonNullByDefault;
