// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.util.Arrays;
import java.util.List;
import org.eclipse.osgi.util.ManifestElement;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.Refusal;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;

/** Who a bundle says that it is, and that it takes nobody else's place. */
final class BundleHeaders {
    private final JarFacts jar;

    BundleHeaders(JarFacts jar) {
        this.jar = jar;
    }

    String id() {
        List<ManifestElement> names = elements("Bundle-SymbolicName");
        if (names.size() != 1 || !names.get(0).getValue().matches("[A-Za-z0-9_.-]+")) {
            throw noPlugin("It has no Bundle-SymbolicName, so it is no bundle.");
        }
        return names.get(0).getValue();
    }

    String version() {
        try {
            return Version.parseVersion(jar.header("Bundle-Version").orElse("")).toString();
        } catch (IllegalArgumentException e) {
            throw noPlugin("Its Bundle-Version is none: " + e.getMessage() + ".");
        }
    }

    String text(String header, String absent) {
        return jar.header(header)
                .filter(value -> !value.startsWith("%"))
                .map(value -> value.replaceAll("\\p{Cntrl}+", " "))
                .orElse(absent);
    }

    /** The sources of another bundle, which sites often have beside it. */
    boolean isOfSources() {
        return jar.header("Eclipse-SourceBundle").isPresent();
    }

    void checkAgainst(Occupied occupied) {
        String id = id();
        if (occupied.hasBundle(id)) {
            throw claims("Its name, " + id + ", is that of a bundle of Offramp.");
        }
        elements("Export-Package").stream()
                .flatMap(element -> Arrays.stream(element.getValueComponents()))
                .filter(occupied::hasPackage)
                .forEach(name -> {
                    throw claims("It exports the package " + name + ", which Offramp has.");
                });
    }

    private List<ManifestElement> elements(String header) {
        return jar.header(header).map(value -> parsed(header, value)).orElse(List.of());
    }

    private List<ManifestElement> parsed(String header, String value) {
        try {
            return List.of(ManifestElement.parseHeader(header, value));
        } catch (BundleException e) {
            throw noPlugin("Its " + header + " can't be read: " + e.getMessage() + ".");
        }
    }

    private PluginRefusedException noPlugin(String reason) {
        return new PluginRefusedException(
                Refusal.NO_PLUGIN, jar.label(), reason, "Maybe it is another file than you meant.");
    }

    private PluginRefusedException claims(String reason) {
        return new PluginRefusedException(
                Refusal.CLAIMS_OFFRAMP, jar.label(), reason, "Ask its vendor to give it a name of its own.");
    }
}
