// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.mapping;

/**
 * What one sample costs on its way up to an exit and out of it. Of a cascade's samples a share leaves at each exit, so
 * the mean cost of a sample is Σ over exits of exit rate · cost; see {@link SamplePaths} for how it comes about.
 *
 * @param macs multiply-accumulate operations, heads included
 * @param seconds from the sample's arrival to the answer of the exit: the latency
 * @param joules of all processors of the plan, over the period
 */
public record PathCost(long macs, double seconds, double joules) {}
