// SPDX-License-Identifier: EPL-2.0
package org.offramp.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.offramp.architecture.BundleManifest.Clause;
import org.offramp.architecture.LayerTable.Layer;
import org.offramp.architecture.LayerTable.Row;

/** The rules of the house, as far as a manifest shows them. */
final class ManifestRules {

    private static final Set<Layer> EXPORTING = Set.of(Layer.WORDS, Layer.CONTRACT, Layer.PART);
    private static final List<String> REQUIRED_FAMILIES = List.of(
            "org.eclipse.emf.",
            "org.eclipse.core.",
            "org.eclipse.draw2d",
            "org.eclipse.elk.",
            "org.eclipse.gef",
            "org.eclipse.jface",
            "org.eclipse.swt",
            "org.eclipse.ui",
            "junit-",
            "assertj-");
    private static final Map<String, String> ONLY_ONE_SEES = Map.of(
            "ai.djl", "mxnet", "ai.onnxruntime", "onnxruntime", "com.google.protobuf", "onnx", "io.jhdf", "keras");

    private final LayerTable table;

    ManifestRules(LayerTable table) {
        this.table = table;
    }

    /** What a bundle does that it must not do, one sentence each. */
    List<String> violations(BundleManifest bundle) {
        List<String> found = new ArrayList<>();
        table.row(bundle.name())
                .ifPresentOrElse(
                        row -> check(bundle, row, found), () -> found.add(bundle + " is not in the layer table"));
        return found;
    }

    /** The same for a test bundle: a fragment of the bundle it tests, or one that sees what a face sees. */
    List<String> violationsOfTests(BundleManifest tests) {
        List<String> found = new ArrayList<>();
        String subject = tests.name().replaceAll("(\\.ui)?\\.tests$", "");
        if (!tests.has("Fragment-Host") && table.row(subject).isPresent()) {
            found.add(tests + " is not a fragment of " + subject);
        }
        tests.clauses("Fragment-Host").stream()
                .filter(host -> !host.name().equals(subject))
                .forEach(host -> found.add(tests + " is a fragment of " + host.name()));
        if (!tests.has("Fragment-Host")) {
            imports(tests, LayerTable.OUTSIDE, found);
        }
        return found;
    }

    private void check(BundleManifest bundle, Row row, List<String> found) {
        imports(bundle, row, found);
        exports(bundle, row, found);
        requiredBundles(bundle, found);
        if (bundle.has("Bundle-Activator")) {
            found.add(bundle + " has a Bundle-Activator");
        }
        if (row.layer() == Layer.WORDS && bundle.name().endsWith(".graph") && bundle.has("Import-Package")) {
            found.add(bundle + " imports something besides the JDK");
        }
    }

    private void imports(BundleManifest bundle, Row row, List<String> found) {
        for (Clause imported : bundle.clauses("Import-Package")) {
            table.ownerOf(imported.name()).ifPresent(owner -> {
                if (!row.mayImport().contains(owner)) {
                    found.add(bundle + " imports " + imported.name());
                }
                if (!imported.hasVersionRange()) {
                    found.add(bundle + " imports " + imported.name() + " without a version range");
                }
            });
            thirdParties(bundle, imported.name(), found);
        }
    }

    private static void thirdParties(BundleManifest bundle, String imported, List<String> found) {
        ONLY_ONE_SEES.forEach((prefix, only) -> {
            if ((imported + ".").startsWith(prefix + ".")
                    && !LayerTable.shortName(bundle.name()).equals(only)) {
                found.add(bundle + " imports " + imported + ", which only " + only + " may");
            }
        });
    }

    private static void exports(BundleManifest bundle, Row row, List<String> found) {
        List<Clause> exported = bundle.clauses("Export-Package");
        if (!EXPORTING.contains(row.layer()) && !exported.isEmpty()) {
            found.add(bundle + " exports " + exported.get(0).name());
        }
        if (EXPORTING.contains(row.layer()) && exported.isEmpty() && !bundle.has("Fragment-Host")) {
            found.add(bundle + " exports nothing");
        }
        exported.stream()
                .filter(clause -> !clause.hasVersion())
                .forEach(clause -> found.add(bundle + " exports " + clause.name() + " without a version"));
    }

    private static void requiredBundles(BundleManifest bundle, List<String> found) {
        bundle.clauses("Require-Bundle").stream()
                .map(Clause::name)
                .filter(name -> REQUIRED_FAMILIES.stream().noneMatch(name::startsWith))
                .forEach(name -> found.add(bundle + " requires the bundle " + name + " instead of importing packages"));
    }
}
