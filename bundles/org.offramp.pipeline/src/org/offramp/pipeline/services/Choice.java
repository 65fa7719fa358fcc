// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.offramp.api.BadInputException;

/** Finds a strategy by its id. */
public final class Choice {
    private Choice() {}

    /** @throws BadInputException when there is none, with the ids of those available */
    public static <T> T byId(String what, String id, Collection<T> available, Function<T, String> idOf) {
        return available.stream()
                .filter(each -> idOf.apply(each).equals(id))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        id, "There is no " + what + " of this name.", "Available: " + ids(available, idOf) + "."));
    }

    private static <T> String ids(Collection<T> available, Function<T, String> idOf) {
        String ids = available.stream().map(idOf).distinct().sorted().collect(Collectors.joining(", "));
        return ids.isEmpty() ? "none" : ids;
    }
}
