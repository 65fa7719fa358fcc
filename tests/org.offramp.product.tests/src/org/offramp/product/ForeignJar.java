// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A plug-in compiled here from sources in {@code foreign}, against the bundles of the product. */
final class ForeignJar {
    private static final Path SOURCES = Path.of(System.getProperty("basedir", "."), "foreign");

    private final String id;
    private final String version;
    private final Map<String, String> components = new LinkedHashMap<>();

    /** @param id of the plug-in, whose sources are in the package of this name */
    ForeignJar(String id, String version) {
        this.id = id;
        this.version = version;
    }

    /**
     * @param contract name below {@code org.offramp.api}
     * @param references elements of the component's description, if it has any
     */
    ForeignJar component(String type, String contract, String references) {
        components.put(
                type,
                "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"" + id + "." + type + "\">"
                        + "<implementation class=\"" + id + "." + type + "\"/>"
                        + "<service><provide interface=\"org.offramp.api." + contract + "\"/></service>"
                        + references + "</scr:component>");
        return this;
    }

    Path write(Path folder) throws IOException {
        Path classes =
                Compilation.of(SOURCES.resolve(folderOf(id)), Path.of(System.getProperty("offramp.product")), folder);
        Path jar = folder.resolve(id + "-" + version + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest())) {
            for (Map.Entry<String, String> component : components.entrySet()) {
                put(
                        zip,
                        "OSGI-INF/" + component.getKey() + ".xml",
                        component.getValue().getBytes());
            }
            putAll(zip, classes, ".class");
            putAll(zip, SOURCES, ".platform");
        }
        return jar;
    }

    private static String folderOf(String id) {
        return id.replace('.', '/');
    }

    private void putAll(JarOutputStream zip, Path root, String ending) throws IOException {
        for (Path file : Compilation.below(root.resolve(folderOf(id)), ending)) {
            put(zip, root.relativize(file).toString(), Files.readAllBytes(file));
        }
    }

    private static void put(JarOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", id);
        headers.putValue("Bundle-Version", version);
        headers.putValue("Bundle-Vendor", "Acme Inc.");
        headers.putValue(
                "Service-Component",
                components.keySet().stream()
                        .map(type -> "OSGI-INF/" + type + ".xml")
                        .collect(Collectors.joining(",")));
        headers.putValue(
                "Import-Package",
                Stream.of(
                                        "api",
                                        "api.analysis",
                                        "api.backbones",
                                        "api.code",
                                        "api.conversion",
                                        "api.cost",
                                        "api.extraction",
                                        "api.plugins",
                                        "api.report",
                                        "api.search",
                                        "api.training",
                                        "graph",
                                        "graph.operators",
                                        "graph.tensors",
                                        "hardware",
                                        "hardware.io")
                                .map(name -> "org.offramp." + name + ";version=\"[1.0,2)\"")
                                .collect(Collectors.joining(","))
                        + ",org.eclipse.emf.ecore,org.osgi.framework");
        return manifest;
    }
}
