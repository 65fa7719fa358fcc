// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.evaluation;

import java.io.IOException;
import java.util.List;
import org.offramp.api.Progress;
import org.osgi.annotation.versioning.ProviderType;

/** Measures backbones. A service. */
@ProviderType
public interface BackboneEvaluation {
    /**
     * Runs a backbone over all samples.
     *
     * @throws org.offramp.api.BadInputException when backbone or data can't be used, or don't fit each other
     */
    Evaluation evaluate(EvaluationRequest request, Progress progress) throws IOException;

    /**
     * Measures the speed of every engine in turn (A, B, A, B, …) over the same samples; reading them is part of the time.
     *
     * @param rounds turns of each engine, beside one for warming up
     */
    List<BenchmarkResult> benchmark(EvaluationRequest request, int rounds, Progress progress) throws IOException;
}
