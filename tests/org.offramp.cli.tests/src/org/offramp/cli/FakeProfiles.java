// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import java.util.List;
import org.offramp.api.decision.DecisionRule;
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
    public ExitProfile read(Path file, DecisionRule rule) {
        throw new AssertionError("nobody should ask for " + rule.id());
    }

    @Override
    public void write(ExitProfile profile, Path file) {
        throw new AssertionError("nobody should write " + file);
    }
}
