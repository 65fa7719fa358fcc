// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.offramp.api.Progress;

/** Measures trials, each in two passes. */
final class OperatorMeasuring {
    /** What is too short to be told from nothing. */
    private static final double SHORTEST_SECONDS = 1e-8;

    private final Pass pass;
    private final Progress progress;

    OperatorMeasuring(Pass pass, Progress progress) {
        this.pass = pass;
        this.progress = progress;
    }

    /** A row for each operator of the trials; the same shape once. */
    List<MeasuredRow> measure(List<Trial> trials) {
        progress.begin("Measuring operators", 2L * trials.size());
        List<List<Double>> first = once(trials);
        List<List<Double>> second = once(trials);
        Map<String, MeasuredRow> rows = new LinkedHashMap<>();
        for (int i = 0; i < trials.size(); i++) {
            for (MeasuredRow row : rows(trials.get(i), first.get(i), second.get(i))) {
                rows.putIfAbsent(row.kind() + row.shape(), row);
            }
        }
        return List.copyOf(rows.values());
    }

    private List<List<Double>> once(List<Trial> trials) {
        List<List<Double>> all = new ArrayList<>();
        for (Trial trial : trials) {
            if (progress.isCancelled()) {
                throw new CancellationException();
            }
            all.add(pass.seconds(trial));
            progress.advance(1);
        }
        return all;
    }

    private static List<MeasuredRow> rows(Trial trial, List<Double> first, List<Double> second) {
        double mean = (Pass.difference(first) + Pass.difference(second)) / 2;
        double together = Math.max(SHORTEST_SECONDS, mean);
        double noise = Math.abs(Pass.difference(first) - Pass.difference(second)) / 2 / together;
        List<MarkedOperator> operators = trial.operators();
        long operations =
                operators.stream().mapToLong(MarkedOperator::operations).sum();
        return operators.stream()
                .map(each -> new MeasuredRow(
                        each.kind(), each.shape(), each.operations(), together * each.operations() / operations, noise))
                .toList();
    }
}
