// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.offramp.api.Omission;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.extraction.FeatureSet;
import org.offramp.api.extraction.Features;
import org.offramp.api.training.TrainedHead;

/** The candidates that are worth searching: those better than guessing by a margin. */
public record KeptHeads(List<Integer> indices, List<Omission> omissions) {
    /** A head has to be right this much more often than by guessing among the classes. */
    private static final double MARGIN = 0.05;

    public static KeptHeads of(List<TrainedHead> trained, int classes) {
        double floor = 1.0 / classes + MARGIN;
        List<Integer> indices = new ArrayList<>();
        List<Omission> omissions = new ArrayList<>();
        for (int head = 0; head < trained.size(); head++) {
            TrainedHead each = trained.get(head);
            if (each.validationAccuracy() >= floor) {
                indices.add(head);
            } else {
                omissions.add(new Omission(
                        each.head().name(),
                        String.format(
                                Locale.ROOT,
                                "It is right on %.1f %% of the validation samples, less than the floor of %.1f %%.",
                                100 * each.validationAccuracy(),
                                100 * floor)));
            }
        }
        return new KeptHeads(indices, omissions);
    }

    public <T> List<T> of(List<T> all) {
        return indices.stream().map(all::get).toList();
    }

    public ExitPlan of(ExitPlan plan) {
        return new ExitPlan(plan.backbone(), plan.classifier(), of(plan.heads()), plan.omitted());
    }

    public Features of(Features features) {
        return new Features(this.<FeatureSet>of(features.ofHead()), features.logits());
    }

    public CostTable of(CostTable costs) {
        return new CostTable(
                costs.processors(),
                costs.segments(),
                this.<Part>of(costs.heads()),
                this.<Integer>of(costs.pointOfHead()),
                costs.boundaryBytes(),
                costs.links(),
                costs.memories(),
                costs.periodSeconds(),
                costs.omitted());
    }

    List<ExitHead> heads(List<TrainedHead> trained) {
        return of(trained).stream().map(TrainedHead::head).toList();
    }
}
