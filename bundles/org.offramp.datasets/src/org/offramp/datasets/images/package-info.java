// SPDX-License-Identifier: EPL-2.0
/**
 * Pictures in folders of their classes. Input: PNG and JPEG files and the size wanted. Output: bytes of 0 to 255, as
 * Pillow gives them.
 *
 * <p>A file's structure is checked before anything is decoded, and the decoder sees only those parts of it that make up
 * the pixels. So damage is found, sizes that would exhaust the memory are refused by the header, and what isn't pixels
 * (comments, profiles, thumbnails) can't do harm.
 */
@NonNullByDefault
package org.offramp.datasets.images;

import org.eclipse.jdt.annotation.NonNullByDefault;
