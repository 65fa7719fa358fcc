// SPDX-License-Identifier: EPL-2.0
/** The service that reads Keras models. */
@NonNullByDefault
package org.offramp.keras;

import org.eclipse.jdt.annotation.NonNullByDefault;
