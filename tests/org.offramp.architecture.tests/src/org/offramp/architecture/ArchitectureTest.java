// SPDX-License-Identifier: EPL-2.0
package org.offramp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ArchitectureTest {

    private static final Path CHECKOUT = Path.of(System.getProperty("basedir", "."), "..", "..");
    private static final Path BUNDLES = CHECKOUT.resolve("bundles");
    private static final Path TESTS = CHECKOUT.resolve("tests");
    private static final Set<String> EXTENDING_ECLIPSE =
            Set.of("org.offramp.cli", "org.offramp.platform.editor", "org.offramp.workbench");

    private final LayerTable table = new LayerTable();
    private final ManifestRules rules = new ManifestRules(table);

    static List<BundleManifest> bundles() {
        return BundleManifest.in(BUNDLES);
    }

    static List<BundleManifest> testBundles() {
        return BundleManifest.in(TESTS);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keepsTheRules(BundleManifest bundle) {
        assertThat(rules.violations(bundle)).isEmpty();
    }

    @Test
    void everyBundleOfTheTableExists() {
        assertThat(bundles())
                .extracting(bundle -> LayerTable.shortName(bundle.name()))
                .containsExactlyInAnyOrderElementsOf(table.names());
    }

    @ParameterizedTest
    @MethodSource("testBundles")
    void testsOneBundleFromWithinOrAllFromOutside(BundleManifest tests) {
        assertThat(rules.violationsOfTests(tests)).isEmpty();
    }

    @Test
    void extendsEclipseOnlyWhereItMust() throws IOException {
        try (Stream<Path> modules = Files.list(BUNDLES)) {
            assertThat(modules.filter(module -> Files.exists(module.resolve("plugin.xml")))
                            .map(module -> module.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EXTENDING_ECLIPSE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        org.offramp.datasets | Import-Package | org.offramp.onnx;version="[1.0,2)"       | imports org.offramp.onnx
        org.offramp.datasets | Import-Package | org.offramp.djl;version="[1.0,2)"        | imports org.offramp.djl
        org.offramp.graph    | Import-Package | org.offramp.api;version="[1.0,2)"        | imports org.offramp.api
        org.offramp.graph    | Import-Package | org.osgi.framework                       | besides the JDK
        org.offramp.cli      | Import-Package | org.offramp.api.datasets                 | without a version range
        org.offramp.cli      | Import-Package | ai.djl.ndarray;version="[0.36,1)"         | which only mxnet may
        org.offramp.cli      | Require-Bundle | org.offramp.graph                        | instead of importing
        org.offramp.mxnet    | Export-Package | org.offramp.mxnet;version="1.0.0"        | exports org.offramp.mxnet
        org.offramp.api      | Export-Package | org.offramp.api                          | without a version
        org.offramp.hardware | Bundle-Activator | org.offramp.hardware.Activator         | Bundle-Activator
        org.offramp.other    | Import-Package | org.offramp.graph;version="[1.0,2)"      | not in the layer table
        """)
    void refuses(String bundle, String header, String value, String reason) {
        BundleManifest bad = new BundleManifest(Map.of("Bundle-SymbolicName", bundle, header, value));
        assertThat(rules.violations(bad))
                .anySatisfy(violation -> assertThat(violation).contains(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        org.offramp.mxnet.tests | Fragment-Host  | org.offramp.graph;bundle-version="[0.1,1)" | is a fragment of org.offramp.graph
        org.offramp.mxnet.tests | Import-Package | org.offramp.graph;version="[1.0,2)"        | is not a fragment of org.offramp.mxnet
        org.offramp.all.tests   | Import-Package | org.offramp.mxnet;version="[1.0,2)"        | imports org.offramp.mxnet
        """)
    void refusesTests(String bundle, String header, String value, String reason) {
        BundleManifest bad = new BundleManifest(Map.of("Bundle-SymbolicName", bundle, header, value));
        assertThat(rules.violationsOfTests(bad))
                .anySatisfy(violation -> assertThat(violation).contains(reason));
    }

    @Test
    void readsAttributesThatContainCommas() {
        assertThat(BundleManifest.Clause.of("a;version=\"[1.0,2)\";x:=\"p,q\", b"))
                .extracting(BundleManifest.Clause::name)
                .containsExactly("a", "b");
    }
}
