// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.offramp.api.Omission;
import org.offramp.api.Progress;
import org.offramp.api.compute.EngineSettings;
import org.offramp.api.evaluation.BackboneEvaluation;
import org.offramp.api.evaluation.BenchmarkResult;
import org.offramp.api.evaluation.Evaluation;
import org.offramp.api.evaluation.EvaluationRequest;

/** Knows the results beforehand; remembers what was asked for. */
final class FakeEvaluation implements BackboneEvaluation {
    /** What happens before there are results. */
    interface Work {
        void run(Progress progress) throws IOException;
    }

    final List<EvaluationRequest> requests = new ArrayList<>();
    final List<Integer> rounds = new ArrayList<>();
    private final Work work;

    FakeEvaluation() {
        this(progress -> {});
    }

    FakeEvaluation(Work work) {
        this.work = work;
    }

    @Override
    public Evaluation evaluate(EvaluationRequest request, Progress progress) throws IOException {
        requests.add(request);
        work.run(progress);
        return new Evaluation(
                request.backbone().toString(),
                request.arithmetic(),
                request.data().toString(),
                10_000,
                9_173,
                request.engine().toUpperCase(Locale.ROOT) + " 1.9.1",
                new EngineSettings("fused", 2, 16),
                3517.4,
                List.of(new Omission("clip 7", "It is empty.")));
    }

    @Override
    public List<BenchmarkResult> benchmark(EvaluationRequest request, int turns, Progress progress) throws IOException {
        requests.add(request);
        rounds.add(turns);
        work.run(progress);
        return List.of(
                new BenchmarkResult(
                        "mxnet", "MXNet 1.9.1", new EngineSettings("fused", 2, 16), List.of(2900.0, 3000.0, 3600.0)),
                new BenchmarkResult(
                        "ort", "ORT 1.29", new EngineSettings("plain", 1, 4), List.of(4000.0, 4000.0, 4000.0)));
    }
}
