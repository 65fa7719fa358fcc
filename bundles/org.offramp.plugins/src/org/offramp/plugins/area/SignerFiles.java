// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.area;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.offramp.plugins.verification.SignerOf;
import org.offramp.plugins.verification.UnknownSigners;

/** Certificates as PEM files in the user's area. */
public final class SignerFiles implements UnknownSigners {
    private final UserArea area;

    public SignerFiles(UserArea area) {
        this.area = area;
    }

    /** Where nothing can be written, the command names the jar, whose signer it can trust as well. */
    @Override
    public String keep(X509Certificate certificate) {
        Path file = area.unknown().resolve(name(certificate));
        try {
            area.publish(SignerOf.pem(certificate), file);
            return file.toString();
        } catch (IOException e) {
            return "JAR";
        }
    }

    public void trust(X509Certificate certificate) throws IOException {
        area.publish(SignerOf.pem(certificate), area.trusted().resolve(name(certificate)));
    }

    private static String name(X509Certificate certificate) {
        return SignerOf.described(certificate).sha256() + ".pem";
    }
}
