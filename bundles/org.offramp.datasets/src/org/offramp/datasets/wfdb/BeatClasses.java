// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.wfdb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which annotations belong to which class. */
enum BeatClasses {
    /** Normal, left and right bundle branch block, ventricular and atrial premature beats. */
    NLRVA("N", "L", "R", "V", "A"),
    /** AAMI EC57: normal and bundle branch block, supraventricular, ventricular, fusion, unknown. */
    NSVFQ("NLRej", "aAJS", "VE", "F", "/fQ"),
    /** AAMI EC57 without the unknown beats. */
    NSVF("NLRej", "aAJS", "VE", "F");

    private final List<String> symbols;

    BeatClasses(String... symbols) {
        this.symbols = List.of(symbols);
    }

    static Optional<BeatClasses> of(String name) {
        return Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** Number of classes. */
    int count() {
        return symbols.size();
    }

    /** Class of a beat, −1 if it belongs to none. */
    int label(char symbol) {
        for (int label = 0; label < symbols.size(); label++) {
            if (symbols.get(label).indexOf(symbol) >= 0) {
                return label;
            }
        }
        return -1;
    }
}
