// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import org.offramp.api.search.Quantity;
import org.offramp.figures.Scale;

/** Names and units of what a plan costs. */
final class Quantities {
    private Quantities() {}

    static String name(Quantity quantity) {
        return switch (quantity) {
            case ENERGY -> "energy";
            case LATENCY -> "latency";
            case WORST_LATENCY -> "worst latency";
            case MACS -> "MACs";
        };
    }

    static String unit(Quantity quantity) {
        return switch (quantity) {
            case ENERGY -> "J";
            case LATENCY, WORST_LATENCY -> "s";
            case MACS -> "MACs";
        };
    }

    static String text(Quantity quantity, double value) {
        return Scale.text(value, unit(quantity));
    }
}
