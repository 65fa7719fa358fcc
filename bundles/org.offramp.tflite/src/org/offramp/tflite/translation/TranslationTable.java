// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.translation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Translations by the operator's name in the format. */
public final class TranslationTable {
    /** @param leastInputs,mostInputs how many inputs the operator can have */
    private record Entry(int leastInputs, int mostInputs, Translation translation) {}

    private final Map<String, Entry> real;
    private final Map<String, Translation> exact;

    private TranslationTable(Map<String, Entry> real, Map<String, Translation> exact) {
        this.real = Map.copyOf(real);
        this.exact = Map.copyOf(exact);
    }

    public SortedSet<String> operators() {
        return new TreeSet<>(real.keySet());
    }

    /** The translation for an operator: with integers as the format's kernels have them, where that is asked for. */
    public Optional<Translation> find(String operator) {
        return Optional.ofNullable(real.get(operator)).map(entry -> node -> {
            node.checkInputs(entry.leastInputs(), entry.mostInputs());
            Translation translation = entry.translation();
            (node.isExact() ? exact.getOrDefault(operator, translation) : translation).translate(node);
        });
    }

    /** Collects the families' operators. */
    public static final class Builder {
        private final Map<String, Entry> real = new HashMap<>();
        private final Map<String, Translation> exact = new HashMap<>();

        /** An operator with that many inputs, on real numbers. */
        public Builder add(String operator, int inputs, Translation translation) {
            return add(operator, inputs, inputs, translation);
        }

        public Builder add(String operator, int leastInputs, int mostInputs, Translation translation) {
            real.put(operator, new Entry(leastInputs, mostInputs, translation));
            return this;
        }

        /** The same operator on integers that stand for real numbers, exactly as the format's reference kernels. */
        public Builder exact(String operator, Translation translation) {
            exact.put(operator, translation);
            return this;
        }

        public TranslationTable build() {
            return new TranslationTable(real, exact);
        }
    }
}
