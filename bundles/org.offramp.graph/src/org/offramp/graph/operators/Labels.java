// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Turns the name of an enum constant into an operator's label: LEAKY_RELU becomes LeakyRelu. */
final class Labels {
    private Labels() {}

    static String of(Enum<?> function) {
        return Arrays.stream(function.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
