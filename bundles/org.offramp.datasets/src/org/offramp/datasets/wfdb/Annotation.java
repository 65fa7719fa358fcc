// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

/**
 * A mark at a place of a record.
 *
 * @param sample counted from 0
 * @param symbol PhysioNet's letter or sign, such as N for a normal beat
 */
record Annotation(long sample, char symbol) {
    private static final String BEATS = "NLRBAaJSVrFejnE/fQ?";

    /** Whether it marks a beat, rather than a change of rhythm or of quality. */
    boolean isBeat() {
        return BEATS.indexOf(symbol) >= 0;
    }
}
