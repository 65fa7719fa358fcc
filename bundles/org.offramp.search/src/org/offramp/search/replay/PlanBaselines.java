// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.offramp.api.Progress;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.Baselines;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.training.ExitProfile;
import org.offramp.search.independence.BellmanFordSearch;
import org.offramp.search.mapping.Mappings;
import org.osgi.service.component.annotations.Component;

/** The usual baselines; those that need a mapping of their own get the one that suits the objective best. */
@Component
public final class PlanBaselines implements Baselines {
    private static final double FIXED_CONFIDENCE = 0.9;

    @Override
    public List<Baseline> of(
            Plan chosen, ExitProfile calibration, CostTable costs, Objective objective, Progress progress) {
        OneSearch search = new OneSearch(chosen, calibration, costs, objective);
        List<Baseline> all = new ArrayList<>();
        search.best("backbone alone", List.of()).ifPresent(all::add);
        for (int head = 0; head < calibration.heads(); head++) {
            search.best("truncated at " + calibration.classifiers().get(head), List.of(head))
                    .ifPresent(all::add);
        }
        List<Double> thresholds = Collections.nCopies(chosen.heads().size(), FIXED_CONFIDENCE);
        all.add(search.rated("confidence 0.9 at all exits", chosen.withThresholds(thresholds)));
        search.paper(progress).ifPresent(all::add);
        return all;
    }

    private record OneSearch(Plan chosen, ExitProfile calibration, CostTable costs, Objective objective) {
        /** Everyone leaves at the first head, if there is one. */
        Optional<Baseline> best(String name, List<Integer> heads) {
            List<Double> thresholds = Collections.nCopies(heads.size(), 0.0);
            return Mappings.best(costs, objective).of(heads).stream()
                    .map(mapping -> rated(name, mapping.plan(thresholds, chosen.recall())))
                    .min(Comparator.comparingDouble(baseline -> objective.value(baseline.calibration())));
        }

        Baseline rated(String name, Plan plan) {
            return new Baseline(name, plan, new CascadeReplay().replay(plan, calibration, costs), Optional.empty());
        }

        Optional<Baseline> paper(Progress progress) {
            SearchResult result =
                    new BellmanFordSearch().search(calibration, costs, BellmanFordSearch.suited(objective), progress);
            return result.chosen()
                    .map(plan -> new Baseline("the paper's mode", plan.plan(), plan.figures(), result.predicted()));
        }
    }
}
