// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.writer;

import java.util.HashSet;
import java.util.Set;

/** Names that are given once each. */
final class Names {
    private final Set<String> taken = new HashSet<>();

    void take(String name) {
        taken.add(name);
    }

    /** The wish itself where it is free, else with the first number that is. */
    String fresh(String wish) {
        String name = wish;
        for (int number = 2; !taken.add(name); number++) {
            name = wish + "_" + number;
        }
        return name;
    }
}
