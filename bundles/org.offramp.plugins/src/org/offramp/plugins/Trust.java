// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.offramp.api.BadInputException;
import org.offramp.api.plugins.TrustedSigner;
import org.offramp.plugins.area.Journal;
import org.offramp.plugins.area.SignerFiles;
import org.offramp.plugins.area.StagedJar;
import org.offramp.plugins.area.Staging;
import org.offramp.plugins.area.UserArea;
import org.offramp.plugins.verification.SignerOf;
import org.offramp.plugins.verification.TrustStore;

/** Whom the user trusts, and whom he means by a certificate or by signed plug-ins. */
final class Trust {
    private final UserArea area;
    private final Reconciliation reconciliation;
    private final Clock clock = Clock.systemUTC();

    Trust(UserArea area, Reconciliation reconciliation) {
        this.area = area;
        this.reconciliation = reconciliation;
    }

    TrustedSigner trust(Path source) throws IOException {
        return trust(meant(source), source);
    }

    TrustedSigner trust(Path source, String sha256) throws IOException {
        X509Certificate confirmed = signers(source).stream()
                .filter(each -> SignerOf.described(each).sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        source,
                        "It isn't signed with the certificate of SHA-256 " + sha256 + ".",
                        "Maybe it has changed since you looked."));
        return trust(confirmed, source);
    }

    private TrustedSigner trust(X509Certificate certificate, Path source) throws IOException {
        TrustedSigner signer = SignerOf.valid(certificate, source, clock);
        new SignerFiles(area).trust(certificate);
        reconciliation.run();
        new Journal(area, clock).note("trusted " + signer.subject() + ", SHA-256 " + signer.sha256());
        return signer;
    }

    private X509Certificate meant(Path source) throws IOException {
        Optional<X509Certificate> certificate =
                Files.isRegularFile(source) ? SignerOf.certificate(source) : Optional.empty();
        if (certificate.isPresent()) {
            return certificate.get();
        }
        List<X509Certificate> different = signers(source);
        if (different.size() != 1) {
            throw new BadInputException(
                    source, "It has " + different.size() + " signers.", "Name the certificate of the one you mean.");
        }
        return different.get(0);
    }

    private List<X509Certificate> signers(Path source) throws IOException {
        List<X509Certificate> signers = new ArrayList<>();
        try (Staging staging = Staging.in(area)) {
            for (StagedJar jar : staging.jars(source)) {
                signers.addAll(SignerOf.jar(jar.copy(), jar.label()));
            }
        }
        return signers.stream().distinct().toList();
    }

    List<TrustedSigner> trusted() throws IOException {
        return TrustStore.in(area.trusted()).certificates().stream()
                .map(SignerOf::described)
                .sorted(Comparator.comparing(TrustedSigner::subject))
                .toList();
    }
}
