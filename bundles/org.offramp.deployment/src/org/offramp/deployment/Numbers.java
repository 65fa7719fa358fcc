// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as JSON, the same text from every version of Java. */
final class Numbers {
    /** With so many digits every double is told apart. */
    private static final int MOST_DIGITS = 17;

    private Numbers() {}

    /** The shortest decimal that is read back as the same number; null where it is none, as JSON has no NaN. */
    static JsonElement json(double value) {
        if (!Double.isFinite(value)) {
            return JsonNull.INSTANCE;
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return new JsonPrimitive(rounded);
            }
        }
        return new JsonPrimitive(exact.round(new MathContext(MOST_DIGITS)));
    }
}
