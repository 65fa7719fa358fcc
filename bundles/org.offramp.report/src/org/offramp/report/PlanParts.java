// SPDX-License-Identifier: EPL-2.0
package org.offramp.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.Uncertainty;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;

/** The cost of a plan by where it arises. Means for one sample follow from the exit rates. */
final class PlanParts {
    private final Plan plan;
    private final CostTable costs;

    PlanParts(Plan plan, CostTable costs) {
        this.plan = plan;
        this.costs = costs;
    }

    /**
     * @param share of the samples that come this far
     * @param macs of one sample, head included
     * @param seconds of one sample, head included
     */
    record Step(int processor, double share, long macs, double seconds, double joules, Optional<Handover> handover) {}

    record Handover(int from, long bytes, double seconds, double joules) {}

    /** Mean cost for one sample of something that is named. */
    record Share(String name, double seconds, double joules) {}

    List<Step> steps(List<Double> exitRates) {
        List<Step> steps = new ArrayList<>();
        double share = 1;
        for (int i = 0; i < plan.processors().size(); i++) {
            int processor = plan.processors().get(i);
            List<Part> parts = parts(i);
            steps.add(new Step(
                    processor,
                    share,
                    parts.stream().mapToLong(Part::macs).sum(),
                    parts.stream()
                            .mapToDouble(
                                    part -> part.byProcessor().get(processor).seconds())
                            .sum(),
                    parts.stream()
                            .mapToDouble(
                                    part -> part.byProcessor().get(processor).joules())
                            .sum(),
                    handover(i)));
            share = Math.max(0, share - exitRates.get(i));
        }
        return steps;
    }

    /** How far the cost of a step may be from the truth, as its processor's model tells it. */
    Optional<Uncertainty> uncertainty(int step) {
        int processor = plan.processors().get(step);
        return Uncertainty.ofSum(parts(step).stream()
                .map(part -> part.byProcessor().get(processor))
                .toList());
    }

    private List<Part> parts(int step) {
        boolean last = step == plan.heads().size();
        int from = step == 0 ? 0 : point(step - 1) + 1;
        int to = last ? costs.segments().size() : point(step) + 1;
        List<Part> parts = new ArrayList<>(costs.segments().subList(from, to));
        if (!last) {
            parts.add(costs.heads().get(plan.heads().get(step)));
        }
        return parts;
    }

    private int point(int exit) {
        return costs.pointOfHead().get(plan.heads().get(exit));
    }

    private Optional<Handover> handover(int step) {
        int to = plan.processors().get(step);
        int from = step == 0 ? to : plan.processors().get(step - 1);
        if (from == to) {
            return Optional.empty();
        }
        long bytes = costs.boundaryBytes().get(point(step - 1));
        return costs.link(from, to).map(link -> handover(link, bytes));
    }

    private static Handover handover(LinkFigures link, long bytes) {
        return new Handover(link.from(), bytes, link.seconds(bytes), link.joules(bytes));
    }

    /** Processors that compute, then links, then what is left of the plan's figures. */
    List<Share> shares(PlanFigures figures) {
        List<Step> steps = steps(figures.exitRates());
        List<Share> shares = new ArrayList<>();
        for (int processor : plan.processors().stream().distinct().toList()) {
            List<Step> here =
                    steps.stream().filter(step -> step.processor() == processor).toList();
            shares.add(new Share(
                    costs.processors().get(processor).name(),
                    here.stream()
                            .mapToDouble(step -> step.share() * step.seconds())
                            .sum(),
                    here.stream()
                            .mapToDouble(step -> step.share() * step.joules())
                            .sum()));
        }
        for (Step step : steps) {
            step.handover()
                    .ifPresent(handover -> shares.add(new Share(
                            "link " + costs.processors().get(handover.from()).name() + " → "
                                    + costs.processors().get(step.processor()).name(),
                            step.share() * handover.seconds(),
                            step.share() * handover.joules())));
        }
        shares.add(rest(shares, figures));
        return shares;
    }

    private static Share rest(List<Share> shares, PlanFigures figures) {
        double seconds = shares.stream().mapToDouble(Share::seconds).sum();
        double joules = shares.stream().mapToDouble(Share::joules).sum();
        return new Share(
                "idle, asleep, waking up", noise(figures.seconds() - seconds), noise(figures.joules() - joules));
    }

    /** Rounding is no cost. */
    private static double noise(double rest) {
        return rest < 1e-12 ? 0 : rest;
    }
}
