// SPDX-License-Identifier: EPL-2.0
/** Runs networks over many samples on several workers, and reads classes and confidences out of what they give. */
@NonNullByDefault
package org.offramp.pipeline.inference;

import org.eclipse.jdt.annotation.NonNullByDefault;
