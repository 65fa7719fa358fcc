// SPDX-License-Identifier: EPL-2.0
@NonNullByDefault
package org.offramp.plugins.area;

import org.eclipse.jdt.annotation.NonNullByDefault;
