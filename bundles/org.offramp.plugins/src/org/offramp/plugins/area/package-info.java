// SPDX-License-Identifier: EPL-2.0
/**
 * The user's area: the jars of plug-ins, the index that says which of them are installed, and the certificates of those
 * whom the user trusts. All products share it; each change of it is one rename.
 */
@NonNullByDefault
package org.offramp.plugins.area;

import org.eclipse.jdt.annotation.NonNullByDefault;
