// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of the data. */
enum Part {
    TRAIN,
    VALIDATION,
    TEST;

    static Optional<Part> of(String name) {
        return Stream.of(values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
