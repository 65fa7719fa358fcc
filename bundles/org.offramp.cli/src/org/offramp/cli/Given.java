// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Options that may be absent. */
final class Given {
    private Given() {}

    static OptionalDouble number(Optional<Double> option) {
        return option.isPresent() ? OptionalDouble.of(option.get()) : OptionalDouble.empty();
    }

    static OptionalLong whole(Optional<Long> option) {
        return option.isPresent() ? OptionalLong.of(option.get()) : OptionalLong.empty();
    }
}
