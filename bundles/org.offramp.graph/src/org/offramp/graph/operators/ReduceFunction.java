// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/** How several elements become one. */
public enum ReduceFunction {
    MEAN,
    SUM,
    PRODUCT,
    MAXIMUM,
    MINIMUM
}
