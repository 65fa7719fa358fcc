// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.OptionalDouble;

/**
 * Costs from a file of either form: a platform's table, or one cost for each classifier without a unit.
 *
 * @param table of plain costs: one processor, whose seconds and joules are the cost
 * @param macsPerCost of plain costs: the table's MACs are whole numbers, the cost times this; 0 when there is no such
 *     number; empty for a platform's table
 */
public record PlainCosts(CostTable table, OptionalDouble macsPerCost) {}
