// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The certificates that the user trusts. */
public final class TrustStore {
    /** What a certificate has to be made for, where it says what it is made for: signing code, or anything. */
    private static final Set<String> SIGNING = Set.of("1.3.6.1.5.5.7.3.3", "2.5.29.37.0");

    private final List<X509Certificate> certificates;

    TrustStore(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** @param folder of PEM files; it need not exist, and files that are no certificates count for nothing */
    public static TrustStore in(Path folder) throws IOException {
        List<X509Certificate> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".pem"))
                    .sorted()
                    .toList()) {
                Certificates.read(file).ifPresent(found::add);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return new TrustStore(List.of());
        }
        return new TrustStore(found);
    }

    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** @param chain from the signer's certificate upwards, as the jar has it */
    boolean trusts(List<X509Certificate> chain, Instant now) {
        if (certificates.contains(chain.get(0))) {
            return true;
        }
        List<X509Certificate> below =
                chain.stream().takeWhile(each -> !certificates.contains(each)).toList();
        return isForSigning(chain.get(0)) && isCertified(below, now);
    }

    private static boolean isForSigning(X509Certificate certificate) {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses == null || uses.stream().anyMatch(SIGNING::contains);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    private boolean isCertified(List<X509Certificate> below, Instant now) {
        if (certificates.isEmpty()) {
            return false;
        }
        try {
            Set<TrustAnchor> anchors = certificates.stream()
                    .map(each -> new TrustAnchor(each, null))
                    .collect(Collectors.toCollection(HashSet::new));
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false); // Offramp connects to no network
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
