// SPDX-License-Identifier: EPL-2.0
/** How the layers of a model are connected: functional and sequential models, nested ones and shared layers. */
@NonNullByDefault
package org.offramp.keras.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
