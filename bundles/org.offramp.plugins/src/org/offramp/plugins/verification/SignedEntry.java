// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;

/**
 * A file in a jar.
 *
 * @param chains of those who have signed it, each from the signer's certificate upwards; none when unsigned
 */
record SignedEntry(String name, List<List<X509Certificate>> chains) {
    private static final String FOLDER = "META-INF/";

    /** Whether it is part of the signature itself, which can't be signed. */
    boolean isSignature() {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith(FOLDER)
                && upper.indexOf('/', FOLDER.length()) < 0
                && (upper.endsWith(".SF")
                        || upper.endsWith(".RSA")
                        || upper.endsWith(".DSA")
                        || upper.endsWith(".EC")
                        || upper.startsWith(FOLDER + "SIG-"));
    }

    /** The manifest, which the signature covers by itself. */
    boolean isManifest() {
        return name.equalsIgnoreCase("META-INF/MANIFEST.MF");
    }
}
