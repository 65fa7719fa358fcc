// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.util.List;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.TemperatureFit;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;

/** Any file is the same profile: one head beside the backbone's classifier, two samples. */
final class FakeProfiles implements ProfileFiles {
    @Override
    public ExitProfile read(Path file) {
        return new ExitProfile(
                List.of("early", "backbone"),
                new float[][] {{0.9f, 0.5f}, {0.8f, 0.7f}},
                new int[][] {{1, 0}, {1, 1}},
                new int[] {1, 1});
    }

    @Override
    public ExitProfile read(Path file, Decision decision) {
        throw new AssertionError("nobody should ask for " + decision.rule().id());
    }

    @Override
    public List<Double> temperatures(Path file, TemperatureFit fit) {
        throw new AssertionError("nobody should fit " + file);
    }

    /** Nobody decides otherwise than the file says. */
    static DecidedProfiles undecided() {
        return new DecidedProfiles(
                new FakeProfiles(),
                (logits, classes, label) -> {
                    throw new AssertionError("nobody should fit logits");
                },
                List.of());
    }

    @Override
    public void write(ExitProfile profile, Path file) {
        throw new AssertionError("nobody should write " + file);
    }
}
