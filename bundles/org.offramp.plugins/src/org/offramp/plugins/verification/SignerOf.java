// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.TrustedSigner;

/** Whom the user means by a certificate or by a signed jar. */
public final class SignerOf {
    private SignerOf() {}

    /** The first certificate of a PEM or DER file; empty when it has none. */
    public static Optional<X509Certificate> certificate(Path file) throws IOException {
        return Certificates.read(file);
    }

    /** Those who have signed all of a jar; none for the sources of another bundle. */
    public static List<X509Certificate> jar(Path jar, String label) throws IOException {
        JarFacts facts = JarReading.read(jar, label, ArchiveLimits.STANDARD);
        return new BundleHeaders(facts).isOfSources()
                ? List.of()
                : SignatureCheck.ofAllEntries(facts).stream()
                        .map(chain -> chain.get(0))
                        .toList();
    }

    /** @throws BadInputException when the certificate isn't valid today */
    public static TrustedSigner valid(X509Certificate certificate, Path source, Clock clock) {
        TrustedSigner signer = Certificates.described(certificate);
        if (clock.instant().isBefore(signer.validFrom()) || clock.instant().isAfter(signer.validUntil())) {
            throw new BadInputException(
                    source,
                    "The certificate of " + signer.subject() + " is valid from " + signer.validFrom() + " to "
                            + signer.validUntil() + ", not today.",
                    "Ask its owner for the present one.");
        }
        return signer;
    }

    public static TrustedSigner described(X509Certificate certificate) {
        return Certificates.described(certificate);
    }

    public static String pem(X509Certificate certificate) {
        return Certificates.pem(certificate);
    }
}
