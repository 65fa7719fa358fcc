// SPDX-License-Identifier: EPL-2.0
/**
 * Whether a jar is accepted as a plug-in, told from its bytes alone: nothing of it is loaded. Input: a jar, the user's
 * trust store and what Offramp consists of. Output: a {@code VerifiedPlugin}, or a refusal.
 */
@NonNullByDefault
package org.offramp.plugins.verification;

import org.eclipse.jdt.annotation.NonNullByDefault;
