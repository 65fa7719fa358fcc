// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.translation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Translations by the operator's name in MXNet. */
public final class TranslationTable {
    private final SortedMap<String, Translation> translations;

    private TranslationTable(SortedMap<String, Translation> translations) {
        this.translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
    }

    public SortedSet<String> operators() {
        return new TreeSet<>(translations.keySet());
    }

    public Optional<Translation> find(String operator) {
        return Optional.ofNullable(translations.get(operator));
    }

    /** Collects the families' operators. */
    public static final class Builder {
        private final SortedMap<String, Translation> translations = new TreeMap<>();

        /** An operator with one output, under each of its names. */
        public Builder add(Function<SymbolSite, Value> translation, String... names) {
            return addAll(site -> List.of(translation.apply(site)), names);
        }

        /** An operator with several outputs. */
        public Builder addAll(Translation translation, String... names) {
            for (String name : names) {
                translations.put(name, translation);
            }
            return this;
        }

        public TranslationTable build() {
            return new TranslationTable(translations);
        }
    }
}
