// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.TemperatureFit;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Profiles as NumPy archives: {@code confidence} float32 [K,N], {@code predicted} int32 [K,N], {@code label} int32 [N],
 * the backbone's own classifier last. A service.
 */
@ProviderType
public interface ProfileFiles {
    /** @throws org.offramp.api.BadInputException when the file is no profile */
    ExitProfile read(Path file) throws IOException;

    /**
     * Reads logits, with confidences as decided.
     *
     * @throws org.offramp.api.BadInputException when the file is no profile, or holds no logits
     */
    ExitProfile read(Path file, Decision decision) throws IOException;

    /**
     * Fits a temperature to each classifier's logits; never holds those of two classifiers at once.
     *
     * @throws org.offramp.api.BadInputException when the file is no profile, or holds no logits
     */
    List<Double> temperatures(Path file, TemperatureFit fit) throws IOException;

    void write(ExitProfile profile, Path file) throws IOException;
}
