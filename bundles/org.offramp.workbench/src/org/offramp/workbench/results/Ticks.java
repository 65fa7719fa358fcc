// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round numbers along an axis, and where a value lies between the ends. */
record Ticks(double from, double to, double step) {
    static Ticks of(double least, double largest, int most) {
        double span = largest > least ? largest - least : Math.max(Math.abs(largest), 1e-9) * 0.1;
        double power = Math.pow(10, Math.floor(Math.log10(span / most)));
        double step = power;
        for (double nice : new double[] {1, 2, 5, 10}) {
            step = nice * power;
            if (span / step <= most) {
                break;
            }
        }
        return new Ticks(Math.floor(least / step) * step, Math.ceil((least + span) / step) * step, step);
    }

    List<Double> values() {
        List<Double> values = new ArrayList<>();
        for (long index = Math.round(from / step); index <= Math.round(to / step); index++) {
            values.add(index * step);
        }
        return values;
    }

    /** With as many decimals as the step needs. */
    String label(double value) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    double share(double value) {
        return (value - from) / (to - from);
    }
}
