// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.Uncertainty;

/** The cost of a plan by where it arises, in seconds, joules and bytes. Means for one sample follow from the exit rates. */
public final class PlanParts {
    private final Plan plan;
    private final CostTable costs;

    public PlanParts(Plan plan, CostTable costs) {
        this.plan = plan;
        this.costs = costs;
    }

    /**
     * A segment with the head behind it.
     *
     * @param processor of the segment
     * @param share of the samples that come this far
     * @param macs of one sample, head included
     * @param seconds of one sample, head included
     * @param joules of one sample, head included
     * @param handover to the segment's processor, when it isn't that of the one before
     */
    public record Step(
            int processor, double share, long macs, double seconds, double joules, Optional<Handover> handover) {}

    /**
     * From one processor to the next, for one sample.
     *
     * @param share of the samples that are handed over: before a head that runs on the next processor, all that come
     */
    public record Handover(int from, double share, long bytes, double seconds, double joules) {}

    /** Mean cost for one sample of something that is named. */
    public record Share(String name, double seconds, double joules) {}

    /**
     * In the order of the plan.
     *
     * @param exitRates share of samples that leave at each exit, the backbone's own classifier last
     */
    public List<Step> steps(List<Double> exitRates) {
        List<Step> steps = new ArrayList<>();
        double share = 1;
        for (int i = 0; i < plan.processors().size(); i++) {
            int processor = plan.processors().get(i);
            List<PartCost> costed = costed(i);
            long macs = segments(i).stream().mapToLong(Part::macs).sum();
            if (i < plan.heads().size()) {
                macs += costs.heads().get(plan.heads().get(i)).macs();
            }
            steps.add(new Step(
                    processor,
                    share,
                    macs,
                    costed.stream().mapToDouble(PartCost::seconds).sum(),
                    costed.stream().mapToDouble(PartCost::joules).sum(),
                    handover(
                            i,
                            i > 0 && plan.isHeadOnNext(i - 1) ? steps.get(i - 1).share() : share)));
            share = Math.max(0, share - exitRates.get(i));
        }
        return steps;
    }

    /** The costs of a segment, and of its head where that runs. */
    private List<PartCost> costed(int step) {
        int processor = plan.processors().get(step);
        List<PartCost> costed = new ArrayList<>();
        segments(step).forEach(part -> costed.add(part.byProcessor().get(processor)));
        if (step < plan.heads().size()) {
            Part head = costs.heads().get(plan.heads().get(step));
            costed.add(head.byProcessor().get(plan.headProcessors().get(step)));
        }
        return costed;
    }

    /** How far the cost of a step may be from the truth, as its processors' models tell it. */
    public Optional<Uncertainty> uncertainty(int step) {
        return Uncertainty.ofSum(costed(step));
    }

    private List<Part> segments(int step) {
        int from = step == 0 ? 0 : point(step - 1) + 1;
        int to = step == plan.heads().size() ? costs.segments().size() : point(step) + 1;
        return costs.segments().subList(from, to);
    }

    private int point(int exit) {
        return costs.pointOfHead().get(plan.heads().get(exit));
    }

    private Optional<Handover> handover(int step, double share) {
        int to = plan.processors().get(step);
        int from = step == 0 ? to : plan.processors().get(step - 1);
        if (from == to) {
            return Optional.empty();
        }
        long bytes = costs.boundaryBytes().get(point(step - 1));
        return costs.link(from, to).map(link -> handover(link, share, bytes));
    }

    private static Handover handover(LinkFigures link, double share, long bytes) {
        return new Handover(link.from(), share, bytes, link.seconds(bytes), link.joules(bytes));
    }

    /** Processors that compute, then links, then what is left of the plan's figures. */
    public List<Share> shares(PlanFigures figures) {
        List<Step> steps = steps(figures.exitRates());
        List<Share> shares = new ArrayList<>();
        List<Piece> pieces = pieces(steps);
        for (int processor : pieces.stream().map(Piece::processor).distinct().toList()) {
            List<Piece> here = pieces.stream()
                    .filter(piece -> piece.processor() == processor)
                    .toList();
            shares.add(new Share(
                    costs.processors().get(processor).name(),
                    here.stream()
                            .mapToDouble(piece -> piece.share() * piece.cost().seconds())
                            .sum(),
                    here.stream()
                            .mapToDouble(piece -> piece.share() * piece.cost().joules())
                            .sum()));
        }
        for (Step step : steps) {
            step.handover()
                    .ifPresent(handover -> shares.add(new Share(
                            "link " + costs.processors().get(handover.from()).name() + " → "
                                    + costs.processors().get(step.processor()).name(),
                            handover.share() * handover.seconds(),
                            handover.share() * handover.joules())));
        }
        shares.add(rest(shares, figures));
        return shares;
    }

    /** Something that a processor computes for a share of the samples. */
    private record Piece(int processor, double share, PartCost cost) {}

    private List<Piece> pieces(List<Step> steps) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            for (Part part : segments(i)) {
                pieces.add(new Piece(
                        step.processor(), step.share(), part.byProcessor().get(step.processor())));
            }
            if (i < plan.heads().size()) {
                int processor = plan.headProcessors().get(i);
                Part head = costs.heads().get(plan.heads().get(i));
                pieces.add(new Piece(processor, step.share(), head.byProcessor().get(processor)));
            }
        }
        return pieces;
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
