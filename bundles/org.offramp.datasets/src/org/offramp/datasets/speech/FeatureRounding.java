// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

/** What happens to coefficients before a network sees them. */
enum FeatureRounding {
    /** Nothing. */
    FLOAT {
        @Override
        float apply(float value) {
            return value;
        }
    },
    /**
     * To the int8 values that the reference's quantised network takes, truncated and saturated, and back. In float, as
     * there: coefficients of silence are 0 but for the last bits of a double, and truncation would tell these apart.
     */
    INT8 {
        @Override
        float apply(float value) {
            int rounded = (int) (value / STEP + ZERO_POINT);
            return (Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, rounded)) - ZERO_POINT) * STEP;
        }
    };

    private static final float STEP = 0.5847029089927673f;
    private static final int ZERO_POINT = 83;

    abstract float apply(float value);
}
