// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.verification;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.offramp.api.plugins.PluginRefusedException;
import org.offramp.api.plugins.Refusal;
import org.offramp.api.plugins.SignatureRule;

/** Whether somebody whom the user trusts has signed all of a jar, with a certificate that is valid today. */
final class SignatureCheck {
    private final TrustStore trust;
    private final Instant now;

    SignatureCheck(TrustStore trust, Instant now) {
        this.trust = trust;
        this.now = now;
    }

    /**
     * The signer's subject; empty for an unsigned jar where these are allowed.
     *
     * @param unknown keeps the certificate of a signer who isn't trusted, for the command that would do so
     */
    Optional<String> signer(JarFacts jar, SignatureRule rule, UnknownSigners unknown) {
        if (!isSigned(jar)) {
            if (rule == SignatureRule.UNSIGNED_ALLOWED) {
                return Optional.empty();
            }
            throw refused(
                    Refusal.UNSIGNED,
                    jar,
                    "It isn't signed.",
                    "Ask its vendor for a signed one, or take the risk with --allow-unsigned.");
        }
        List<List<X509Certificate>> signers = ofAllEntries(jar);
        Optional<List<X509Certificate>> valid =
                signers.stream().filter(this::isValidToday).findFirst();
        if (valid.isEmpty()) {
            throw expired(jar, signers.get(0).get(0));
        }
        return Optional.of(signers.stream()
                .filter(chain -> isValidToday(chain) && trust.trusts(chain, now))
                .findFirst()
                .map(chain -> Certificates.subject(chain.get(0)))
                .orElseThrow(() -> unknown(jar, valid.get().get(0), unknown)));
    }

    static boolean isSigned(JarFacts jar) {
        return jar.entries().stream().anyMatch(SignedEntry::isSignature);
    }

    /** Those who have signed every file but the signature: a file that was added later has no signer. */
    static List<List<X509Certificate>> ofAllEntries(JarFacts jar) {
        List<SignedEntry> content = jar.entries().stream()
                .filter(entry -> !entry.isSignature() && !entry.isManifest())
                .toList();
        if (content.stream().allMatch(entry -> entry.chains().isEmpty())) {
            throw tampered(jar, "Its signature can't be verified, or is made with what isn't secure any more.");
        }
        List<List<X509Certificate>> common = new ArrayList<>(content.get(0).chains());
        for (SignedEntry entry : content) {
            if (entry.chains().isEmpty()) {
                throw tampered(jar, "The signature doesn't cover '" + entry.name() + "'.");
            }
            common.retainAll(entry.chains());
        }
        if (common.isEmpty()) {
            throw tampered(jar, "No signer has signed all of it.");
        }
        return common;
    }

    /** Whose signature {@link #signer} goes by, if that can be said: a trusted one before one that isn't. */
    Optional<X509Certificate> certificate(JarFacts jar) {
        if (!isSigned(jar)) {
            return Optional.empty();
        }
        try {
            List<List<X509Certificate>> signers = ofAllEntries(jar);
            Predicate<List<X509Certificate>> trusted = chain -> isValidToday(chain) && trust.trusts(chain, now);
            return Stream.of(trusted, this::isValidToday, (Predicate<List<X509Certificate>>) any -> true)
                    .flatMap(better -> signers.stream().filter(better))
                    .map(chain -> chain.get(0))
                    .findFirst();
        } catch (PluginRefusedException e) {
            return Optional.empty();
        }
    }

    private boolean isValidToday(List<X509Certificate> chain) {
        X509Certificate signer = chain.get(0);
        return !now.isBefore(signer.getNotBefore().toInstant())
                && !now.isAfter(signer.getNotAfter().toInstant());
    }

    private static PluginRefusedException expired(JarFacts jar, X509Certificate signer) {
        return refused(
                Refusal.EXPIRED,
                jar,
                "It is signed by " + Certificates.subject(signer) + ", whose certificate is valid from "
                        + signer.getNotBefore().toInstant() + " to "
                        + signer.getNotAfter().toInstant() + ", not today.",
                "Ask its vendor for one that is signed anew.");
    }

    private static PluginRefusedException unknown(JarFacts jar, X509Certificate signer, UnknownSigners unknown) {
        return refused(
                Refusal.UNKNOWN_SIGNER,
                jar,
                "It is signed by " + Certificates.subject(signer) + " (SHA-256 " + Certificates.sha256(signer)
                        + "), whom you don't trust.",
                "If you know that this is the vendor's certificate: offramp plugin trust " + unknown.keep(signer));
    }

    private static PluginRefusedException tampered(JarFacts jar, String reason) {
        return refused(Refusal.TAMPERED, jar, reason, "Get it again from its vendor.");
    }

    private static PluginRefusedException refused(Refusal refusal, JarFacts jar, String reason, String remedy) {
        return new PluginRefusedException(refusal, jar.label(), reason, remedy);
    }
}
