// SPDX-License-Identifier: EPL-2.0
package org.offramp.architecture;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The bundles of Offramp, the layer of each, and which of the others it may import. */
final class LayerTable {

    enum Layer {
        WORDS,
        CONTRACT,
        ENGINE,
        PROVIDER,
        FACE,
        PART
    }

    record Row(Layer layer, Set<String> mayImport) {}

    private static final Set<String> WORDS_AND_CONTRACT = Set.of("graph", "hardware", "request", "api");
    private static final Set<String> FOR_DESKTOPS =
            Set.of("graph", "hardware", "request", "api", "figures", "help", "ui", "platform.diagram");
    /** What looks at the services of all bundles from outside, and holds them to their contracts. */
    static final Row OUTSIDE = new Row(Layer.FACE, Set.of("graph", "hardware", "request", "api", "api.contract"));

    private static final String PREFIX = "org.offramp.";

    private final Map<String, Row> rows = new LinkedHashMap<>();

    LayerTable() {
        row("graph", Layer.WORDS, Set.of());
        row("hardware", Layer.WORDS, Set.of());
        row("request", Layer.WORDS, Set.of("hardware"));
        row("api", Layer.CONTRACT, Set.of("graph", "hardware", "request"));
        row("api.contract", Layer.CONTRACT, WORDS_AND_CONTRACT);
        row("pipeline", Layer.ENGINE, WORDS_AND_CONTRACT);
        provider("onnx");
        provider("tflite");
        provider("keras");
        provider("mxnet", "djl");
        provider("onnxruntime", "ort");
        provider("datasets");
        provider("exits");
        provider("processors");
        provider("plugins");
        provider("search");
        provider("demo");
        provider("report", "figures");
        provider("deployment");
        row("cli", Layer.FACE, WORDS_AND_CONTRACT);
        row("figures", Layer.PART, Set.of("api"));
        row("workbench", Layer.FACE, FOR_DESKTOPS);
        row("platform.editor", Layer.FACE, FOR_DESKTOPS);
        row("ui", Layer.PART, Set.of());
        row("platform.diagram", Layer.PART, Set.of("hardware"));
        row("gef.compat.jface", Layer.PART, Set.of());
        row("gef.compat.workbench", Layer.PART, Set.of());
        row("help", Layer.PART, Set.of());
        row("slf4j", Layer.PART, Set.of());
        row("djl", Layer.PART, Set.of("slf4j"));
        row("djl.natives.linux.x86_64", Layer.PART, Set.of());
        row("ort", Layer.PART, Set.of());
        row("ort.natives.linux.x86_64", Layer.PART, Set.of());
    }

    private void provider(String name, String... parts) {
        Set<String> mayImport = new HashSet<>(WORDS_AND_CONTRACT);
        mayImport.addAll(Set.of(parts));
        row(name, Layer.PROVIDER, mayImport);
    }

    private void row(String name, Layer layer, Set<String> mayImport) {
        rows.put(name, new Row(layer, mayImport));
    }

    Set<String> names() {
        return rows.keySet();
    }

    Optional<Row> row(String bundle) {
        return Optional.ofNullable(rows.get(shortName(bundle)));
    }

    static String shortName(String bundle) {
        return bundle.startsWith(PREFIX) ? bundle.substring(PREFIX.length()) : bundle;
    }

    /** The bundle a package belongs to, by the longest name it starts with; empty for packages of others. */
    Optional<String> ownerOf(String packageName) {
        return packageName.startsWith(PREFIX)
                ? rows.keySet().stream()
                        .filter(name -> (packageName + ".").startsWith(PREFIX + name + "."))
                        .max(Comparator.comparingInt(String::length))
                : Optional.empty();
    }
}
