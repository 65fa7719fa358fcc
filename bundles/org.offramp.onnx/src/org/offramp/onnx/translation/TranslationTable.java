// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx.translation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Translations by the operator's name in ONNX. */
public final class TranslationTable {
    /** @param leastInputs,mostInputs how many inputs the operator can have, over all its versions */
    private record Entry(int leastInputs, int mostInputs, Translation translation) {}

    private final Map<String, Entry> entries;

    private TranslationTable(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public boolean knows(String operator) {
        return entries.containsKey(operator);
    }

    /** Names of all operators that there is a translation for. */
    public SortedSet<String> operators() {
        return new TreeSet<>(entries.keySet());
    }

    /** The translation for an operator, which checks the number of its inputs. */
    public Optional<Translation> find(String operator) {
        return Optional.ofNullable(entries.get(operator)).map(entry -> node -> {
            node.checkInputs(entry.leastInputs(), entry.mostInputs());
            entry.translation().translate(node);
        });
    }

    /** Collects the families' operators. */
    public static final class Builder {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        /** An operator with that many inputs. */
        public Builder add(String operator, int inputs, Translation translation) {
            return add(operator, inputs, inputs, translation);
        }

        public Builder add(String operator, int leastInputs, int mostInputs, Translation translation) {
            entries.put(operator, new Entry(leastInputs, mostInputs, translation));
            return this;
        }

        public TranslationTable build() {
            return new TranslationTable(entries);
        }
    }
}
