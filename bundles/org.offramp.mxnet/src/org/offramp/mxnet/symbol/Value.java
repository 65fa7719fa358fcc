// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.symbol;

/**
 * A tensor inside a symbol that is being built.
 *
 * @param node number of the symbol's node that gives it
 */
public record Value(int node) {}
