// SPDX-License-Identifier: EPL-2.0
/** From a file to a model's description and its weights: HDF5, archives, JSON; limits before anything is allocated. */
@NonNullByDefault
package org.offramp.keras.files;

import org.eclipse.jdt.annotation.NonNullByDefault;
