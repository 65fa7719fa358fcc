// SPDX-License-Identifier: EPL-2.0
/** Files kept between runs, and what tells whether data is still the same. */
@NonNullByDefault
package org.offramp.pipeline.storage;

import org.eclipse.jdt.annotation.NonNullByDefault;
