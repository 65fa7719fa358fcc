// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a plug-in brings, as its files say; nothing of it is loaded to know. */
final class DeclaredParts {
    private static final String DESCRIPTOR = ".platform";
    private static final Pattern SERVICE =
            Pattern.compile("<provide\\s+interface=\"org\\.offramp\\.api\\.[a-z.]*\\.(\\w+)\"");
    /** The descriptors say more than that there is a model. */
    private static final List<String> MODELS = List.of("ProcessorModel", "LinkModel");

    private DeclaredParts() {}

    /** Names of its descriptors, then the services of its components; none twice. */
    static List<String> of(JarFacts jar) {
        Stream<String> descriptors = jar.entries().stream()
                .map(SignedEntry::name)
                .filter(name -> name.endsWith(DESCRIPTOR))
                .map(name -> name.substring(name.lastIndexOf('/') + 1, name.length() - DESCRIPTOR.length()))
                .sorted();
        List<String> described = descriptors.toList();
        Stream<String> services = jar.components().stream()
                .flatMap(component -> SERVICE.matcher(component).results().map(found -> found.group(1)))
                .filter(service -> described.isEmpty() || !MODELS.contains(service))
                .sorted();
        return Stream.concat(described.stream(), services).distinct().toList();
    }
}
