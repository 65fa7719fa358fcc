// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

/** What a plan costs. */
public enum Quantity {
    /** Joules for one sample, mean. */
    ENERGY,
    /** Seconds for one sample, mean. */
    LATENCY,
    /** Seconds for a sample that goes as far as the thresholds let any sample go. */
    WORST_LATENCY,
    /** Multiply-accumulate operations for one sample, mean. */
    MACS
}
