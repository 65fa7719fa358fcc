// SPDX-License-Identifier: EPL-2.0
/** Every layer type that is read, one class for each family, lowered to operators of the graph. */
@NonNullByDefault
package org.offramp.keras.layers;

import org.eclipse.jdt.annotation.NonNullByDefault;
