// SPDX-License-Identifier: EPL-2.0
/** Reports of a conversion: for people, for programs and for build servers. */
@NonNullByDefault
package org.offramp.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
