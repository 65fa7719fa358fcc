// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.cost.Part;
import org.offramp.api.training.TrainedHead;
import org.offramp.figures.Scale;

/** Every trained head. */
record CandidateSection(ConversionResult result) {
    void write(Html html) {
        html.section(
                "Candidates",
                "Every exit head that was trained, from the first attach point to the last. 'Backbone before it' is"
                        + " how much of the backbone a sample has passed when it gets there. Accuracies are those of the"
                        + " head alone, on all samples. Chosen heads are marked.");
        List<Html.Row> rows = new ArrayList<>();
        for (int i = 0; i < result.exits().heads().size(); i++) {
            rows.add(row(i));
        }
        html.table(
                3,
                List.of(
                        "Head",
                        "Attach point",
                        "Blueprint",
                        "Backbone before it",
                        "MACs of the head",
                        "Weights",
                        "Validation",
                        "Calibration",
                        "Test"),
                rows);
    }

    private Html.Row row(int index) {
        TrainedHead trained = result.exits().heads().get(index);
        Part cost = result.exits().costs().heads().get(index);
        boolean chosen = result.findings().search().chosen().stream()
                .anyMatch(rated -> rated.plan().heads().contains(index));
        double before = (double) trained.head().point().macsBefore()
                / Math.max(1, result.exits().costs().backboneMacs());
        return new Html.Row(
                chosen,
                List.of(
                        trained.head().name(),
                        trained.head().point().tensor(),
                        trained.head().blueprint(),
                        Scale.percent(before),
                        Scale.text(cost.macs(), ""),
                        cost.byProcessor().isEmpty()
                                ? "–"
                                : Scale.text(cost.byProcessor().get(0).weightBytes(), "B"),
                        Scale.percent(trained.validationAccuracy()),
                        Scale.percent(result.profiles().calibration().accuracy(index)),
                        Scale.percent(result.profiles().test().accuracy(index))));
    }
}
