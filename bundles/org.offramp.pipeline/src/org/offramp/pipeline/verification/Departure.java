// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.verification;

/**
 * How one sample left a cascade.
 *
 * @param exit index of the segment behind which it left
 * @param nearThreshold whether a confidence on its way was so near to a threshold, or with recall to that of another
 *     label, that last bits decided
 */
record Departure(int exit, int label, boolean nearThreshold) {}
