// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;

/**
 * What a jar says and holds; every byte of it has been read.
 *
 * @param label the jar as the user knows it
 * @param entries all files
 * @param nested names of the files in jars within the jar
 * @param components the texts that describe its components
 */
record JarFacts(
        String label, Attributes headers, List<SignedEntry> entries, List<String> nested, List<String> components) {
    JarFacts {
        entries = List.copyOf(entries);
        components = List.copyOf(components);
        nested = List.copyOf(nested);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getValue(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
