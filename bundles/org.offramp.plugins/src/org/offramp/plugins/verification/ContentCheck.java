// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.Refusal;

/**
 * What a plug-in must not have. It brings services (Declarative Services) and nothing else: whatever would run unasked,
 * become part of another bundle or leave Java could take all of Offramp down with it.
 */
final class ContentCheck {
    private static final Map<String, String> FORBIDDEN_HEADERS = Map.of(
            "Fragment-Host", "It is a fragment, which would become part of another bundle.",
            "Bundle-Activator", "It has a Bundle-Activator, which would run before anybody has chosen the plug-in.",
            "ExtensionBundle-Activator", "It has an activator.",
            "Bundle-NativeCode", "It has native code, whose faults end the whole of Offramp.");

    private static final List<String> NATIVE = List.of(".so", ".dll", ".dylib", ".jnilib", ".exe");
    private static final List<String> EXTENSIONS = List.of("plugin.xml", "fragment.xml");
    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/");

    private ContentCheck() {}

    static void check(JarFacts jar) {
        FORBIDDEN_HEADERS.forEach((header, reason) -> {
            if (jar.header(header).isPresent()) {
                throw forbidden(jar, reason);
            }
        });
        names(jar).forEach(name -> check(jar, name));
    }

    private static void check(JarFacts jar, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (NATIVE.stream().anyMatch(lower::endsWith)) {
            throw forbidden(jar, "It has native code, '" + name + "', whose faults end the whole of Offramp.");
        }
        if (EXTENSIONS.contains(lower)) {
            throw forbidden(jar, "It extends Eclipse ('" + name + "') instead of bringing services.");
        }
        String plain = VERSIONED.matcher(name).replaceFirst("");
        if (plain.endsWith(".class") && Occupied.isOurs(packageOf(plain))) {
            throw new PluginRefusedException(
                    Refusal.CLAIMS_OFFRAMP,
                    jar.label(),
                    "It has a class of Offramp's own, '" + name + "'.",
                    "Ask its vendor to import Offramp's packages instead.");
        }
    }

    private static Stream<String> names(JarFacts jar) {
        return Stream.of(jar.entries().stream().map(SignedEntry::name), jar.nested().stream())
                .flatMap(Function.identity());
    }

    private static String packageOf(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/'))).replace('/', '.');
    }

    private static PluginRefusedException forbidden(JarFacts jar, String reason) {
        return new PluginRefusedException(
                Refusal.FORBIDDEN_CONTENT, jar.label(), reason, "Ask its vendor for one that only brings services.");
    }
}
