// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.graph.Fingerprint;
import org.offramp.pipeline.services.Origin;

/** What a deployment was made of: hashes, seeds and versions by name; no times and no paths. */
final class Provenance {
    private Provenance() {}

    static Map<String, String> of(ConversionRequest request, TrainedCandidates trained, Searched searched)
            throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("offramp", Origin.release());
        facts.put("network", Fingerprint.of(trained.candidates().plan().backbone()));
        facts.put("backboneFile", sha256(request.backbone().file()));
        facts.put("arithmetic", request.backbone().arithmetic().name().toLowerCase(Locale.ROOT));
        facts.put("platformFile", sha256(request.platform().file()));
        facts.put("data", withoutPath(request.data().training()));
        request.data().calibration().ifPresent(spec -> facts.put("calibration", withoutPath(spec)));
        request.data().test().ifPresent(spec -> facts.put("test", withoutPath(spec)));
        request.goal()
                .certification()
                .ifPresent(asked -> facts.put(
                        "certification",
                        asked.limit()
                                + asked.samples()
                                        .map(spec -> " on " + withoutPath(spec))
                                        .orElse("")));
        facts.put("engine", trained.pass().computedBy());
        facts.put("trainer", request.strategies().trainer());
        facts.put("heads", ProfileStage.weights(trained.heads()));
        facts.put("search", searched.result().method());
        facts.put("seed", Long.toString(request.seed()));
        return facts;
    }

    private static String withoutPath(DataSpec spec) {
        return new DataSpec(spec.reader(), Path.of(""), spec.options()).toString();
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
