// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles sources that are not part of the build against the bundles of a product. */
final class Compilation {
    private Compilation() {}

    /**
     * @param home of the product
     * @param folder in which a new one for the classes is made, and given
     */
    static Path of(Path sources, Path home, Path folder) throws IOException {
        Path classes = Files.createTempDirectory(folder, "classes");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-encoding", "UTF-8"));
        arguments.addAll(List.of("--release", "17", "-d", classes.toString(), "-cp"));
        arguments.add(below(home.resolve("plugins"), ".jar").stream()
                .map(Path::toString)
                .collect(Collectors.joining(":")));
        below(sources, ".java").forEach(file -> arguments.add(file.toString()));
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, errors, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new AssertionError(sources + " can't be compiled: " + errors);
        }
        return classes;
    }

    static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
