// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.api.conformance.ConformanceCase;
import org.offramp.api.conformance.ConformanceResult;
import org.offramp.api.conformance.ConformanceTrial;
import org.offramp.graph.tensors.Tensor;

/** What became of each case on one engine. */
final class Verdicts {
    private final ComputeEngine engine;
    private final List<ConformanceResult.Passed> passed = new ArrayList<>();
    private final List<ConformanceResult.Unsupported> unsupported = new ArrayList<>();
    private final List<ConformanceResult.Failed> failed = new ArrayList<>();

    Verdicts(ComputeEngine engine) {
        this.engine = engine;
    }

    ConformanceResult result() {
        return new ConformanceResult(
                engine.version(), List.copyOf(passed), List.copyOf(unsupported), List.copyOf(failed));
    }

    /** Whatever a case throws is its own failure: the others still have to run. */
    void judge(ConformanceCase each) throws IOException {
        try {
            judge(each.name(), each.trials());
        } catch (UnsupportedOperatorException e) {
            unsupported.add(new ConformanceResult.Unsupported(each.name(), e.operator(), e.getMessage()));
        } catch (BadInputException | ComputeException e) {
            failed.add(new ConformanceResult.Failed(each.name(), e.getMessage()));
        } catch (RuntimeException e) {
            failed.add(new ConformanceResult.Failed(each.name(), "Internal error: " + e));
        }
    }

    private void judge(String name, List<ConformanceTrial> trials) {
        if (trials.isEmpty()) {
            failed.add(new ConformanceResult.Failed(name, "There are no values to compare with."));
            return;
        }
        TreeSet<String> folded = new TreeSet<>();
        TreeSet<String> host = new TreeSet<>();
        for (ConformanceTrial trial : trials) {
            folded.addAll(trial.folded());
            trial.network().outputs().stream()
                    .filter(trial.network().constants()::containsKey)
                    .forEach(folded::add);
            Optional<String> complaint = complaint(trial, host);
            if (complaint.isPresent()) {
                failed.add(new ConformanceResult.Failed(name, complaint.get()));
                return;
            }
        }
        passed.add(new ConformanceResult.Passed(name, List.copyOf(folded), List.copyOf(host)));
    }

    private Optional<String> complaint(ConformanceTrial trial, TreeSet<String> host) {
        return engine.variants().stream()
                .flatMap(variant ->
                        complaint(trial, variant, host)
                                .map(text -> text + " (" + engine.id() + ", " + variant + ")")
                                .stream())
                .findFirst();
    }

    private Optional<String> complaint(ConformanceTrial trial, String variant, TreeSet<String> host) {
        List<String> outputs = trial.network().outputs();
        try (PreparedNetwork prepared = engine.prepare(trial.network(), outputs, variant)) {
            host.addAll(prepared.hostOperators());
            List<Tensor> computed = prepared.run(trial.inputs());
            for (int i = 0; i < outputs.size(); i++) {
                Optional<String> complaint = Agreement.complaint(
                        outputs.get(i), computed.get(i), trial.expected().get(i));
                if (complaint.isPresent()) {
                    return complaint;
                }
            }
            return Optional.empty();
        }
    }
}
