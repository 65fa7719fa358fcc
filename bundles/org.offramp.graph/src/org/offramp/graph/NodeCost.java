// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

/**
 * What a node costs for one sample.
 *
 * @param macs multiply-accumulate operations of convolutions and matrix products
 * @param parameters elements of the constants it takes in
 * @param activationBytes size of its output
 */
public record NodeCost(long macs, long parameters, long activationBytes) {}
