// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.Map;

/**
 * From the steps of the converter to millivolts.
 *
 * @param unit in millivolts
 */
record Millivolts(int baseline, double gain, double unit) {
    /** Leaves steps as they are. */
    static final Millivolts NOT = new Millivolts(0, 1, 1);

    private static final Map<String, Double> UNITS = Map.of("V", 1e3, "mV", 1.0, "uV", 1e-3, "nV", 1e-6);

    static Millivolts of(SignalHeader signal) throws UnusableRecordException {
        if (!UNITS.containsKey(signal.unit())) {
            throw new UnusableRecordException("Signal " + Texts.quoted(signal.name()) + " is in "
                    + Texts.quoted(signal.unit()) + ", which can't become mV: maybe units=raw is meant.");
        }
        return new Millivolts(signal.baseline(), signal.gain(), UNITS.getOrDefault(signal.unit(), 1.0));
    }

    float of(int step) {
        return (float) (((double) step - baseline) / gain * unit);
    }
}
