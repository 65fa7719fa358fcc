// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.List;
import java.util.Optional;
import org.offramp.tflite.files.FlatTable;

/** What an operator is parametrised with; fields have the numbers that they have in the format's schema. */
public final class Options {
    private static final int LONGEST = 4096;

    private final Optional<FlatTable> table;

    Options(Optional<FlatTable> table) {
        this.table = table;
    }

    public int integer(int field, int otherwise) {
        return table.map(options -> options.integer(field, otherwise)).orElse(otherwise);
    }

    /** A number of one byte: an enumeration; 0 where it is absent. */
    public int small(int field) {
        return table.map(options -> options.small(field, 0)).orElse(0);
    }

    public boolean flag(int field) {
        return small(field) != 0;
    }

    /** 0 where it is absent. */
    public float real(int field) {
        return table.map(options -> options.real(field, 0)).orElse(0f);
    }

    /** Empty where it is absent. */
    public List<Long> integers(int field) {
        List<Integer> integers =
                table.map(options -> options.integers(field, LONGEST)).orElse(List.of());
        return integers.stream().map(Integer::longValue).toList();
    }
}
