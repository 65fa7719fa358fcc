// SPDX-License-Identifier: EPL-2.0
package org.offramp.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a bundle's MANIFEST.MF says, by header. */
record BundleManifest(Map<String, String> headers) {

    /** The manifests of all modules in a folder, by the folder's order of names. */
    static List<BundleManifest> in(Path folder) {
        try (Stream<Path> modules = Files.list(folder)) {
            return modules.map(module -> module.resolve("META-INF").resolve("MANIFEST.MF"))
                    .filter(Files::exists)
                    .sorted()
                    .map(BundleManifest::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list " + folder, e);
        }
    }

    private static BundleManifest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Attributes attributes = new Manifest(in).getMainAttributes();
            return new BundleManifest(attributes.entrySet().stream()
                    .collect(Collectors.toMap(
                            e -> e.getKey().toString(), e -> e.getValue().toString())));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    String name() {
        return Clause.of(headers.get("Bundle-SymbolicName")).get(0).name();
    }

    boolean has(String header) {
        return headers.containsKey(header);
    }

    List<Clause> clauses(String header) {
        return has(header) ? Clause.of(headers.get(header)) : List.of();
    }

    @Override
    public String toString() {
        return name();
    }

    /** One entry of a header: {@code name;attribute="value";directive:=value}. */
    record Clause(String name, String parameters) {

        static List<Clause> of(String header) {
            return Stream.of(header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                    .map(entry -> entry.strip().split(";", 2))
                    .map(parts -> new Clause(parts[0], parts.length == 2 ? parts[1] : ""))
                    .toList();
        }

        boolean hasVersion() {
            return parameters.contains("version=\"");
        }

        boolean hasVersionRange() {
            return parameters.contains("version=\"[");
        }
    }
}
