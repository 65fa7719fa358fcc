// SPDX-License-Identifier: EPL-2.0
/**
 * Readers of labelled data.
 *
 * <p>{@code .npy} arrays are read by a small parser of our own: a header of one line and plain rows behind it. The
 * libraries for it give whole arrays in memory, and none is a bundle.
 */
@NonNullByDefault
package org.offramp.datasets;

import org.eclipse.jdt.annotation.NonNullByDefault;
