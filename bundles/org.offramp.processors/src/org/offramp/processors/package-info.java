// SPDX-License-Identifier: EPL-2.0
/** Models of generic processors. A vendor copies a class of these for its own. */
@NonNullByDefault
package org.offramp.processors;

import org.eclipse.jdt.annotation.NonNullByDefault;
