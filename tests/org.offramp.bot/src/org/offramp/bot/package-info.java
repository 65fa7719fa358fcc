// SPDX-License-Identifier: EPL-2.0
/** What drives windows in tests, and watches whether they answer. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE)
package org.offramp.bot;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
