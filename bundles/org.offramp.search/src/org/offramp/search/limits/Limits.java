// SPDX-License-Identifier: EPL-2.0
package org.offramp.search.limits;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.MemoryLoad;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.search.mapping.Mapping;
import org.offramp.search.mapping.MemoryLimits;
import org.offramp.search.tables.Correctness;
import org.offramp.search.tables.Thresholds;

/** What a plan has to keep, in a fixed order: limits of quantities, then accuracy drop, then accuracy. */
public final class Limits {
    private final Objective objective;
    private final int mostExits;
    private final CostTable costs;
    private final List<Quantity> quantities;
    private final MemoryLimits memory;
    private final AccuracyDemand accuracy;
    private final List<String> names = new ArrayList<>();
    private final List<Double> asked = new ArrayList<>();

    public Limits(Objective objective, CostTable costs) {
        this.objective = objective;
        this.costs = costs;
        accuracy = new AccuracyDemand(objective.accuracy());
        int points = (int) costs.pointOfHead().stream().distinct().count();
        int most = objective.exits().classifiersAtMostProcessors()
                ? costs.processors().size() - 1
                : points;
        mostExits = objective
                .space()
                .heads()
                .map(List::size)
                .orElseGet(() -> Math.min(objective.exits().most(), Math.min(points, most)));
        quantities = objective.limits().keySet().stream().sorted().toList();
        for (Quantity quantity : quantities) {
            names.add(inWords(quantity));
            asked.add(objective.limits().get(quantity));
        }
        memory = MemoryLimits.of(objective.memory(), costs);
        for (int limit = 0; limit < memory.processors().size(); limit++) {
            String name = costs.processors().get(memory.processors().get(limit)).name();
            names.add("bytes on the processor '" + name + "'");
            asked.add((double) memory.bytes().get(limit));
        }
        objective.accuracy().mostDrop().ifPresent(drop -> {
            names.add(accuracy.inWords("accuracy drop")
                    + (objective.accuracy().oneStandardError() ? " + 1 standard error" : ""));
            asked.add(drop);
        });
        objective.accuracy().least().ifPresent(least -> {
            names.add(accuracy.inWords("accuracy"));
            asked.add(least);
        });
    }

    private static String inWords(Quantity quantity) {
        return switch (quantity) {
            case ENERGY -> "energy";
            case LATENCY -> "latency";
            case WORST_LATENCY -> "worst latency";
            case MACS -> "MACs";
        };
    }

    /** Those of them that are about accuracy. */
    public AccuracyDemand accuracy() {
        return accuracy;
    }

    /** The largest number of exits that a plan can and may have. */
    public int mostExits() {
        return mostExits;
    }

    public int count() {
        return names.size();
    }

    public String name(int limit) {
        return names.get(limit);
    }

    public double asked(int limit) {
        return asked.get(limit);
    }

    /** Whether accuracy is all that a plan has to keep. */
    public boolean isAccuracyAll() {
        return quantities.isEmpty();
    }

    /** Whether all quantities are small enough; says nothing of the accuracy. */
    public boolean isCheap(Mapping mapping, int[] leavers, int last, int samples) {
        boolean cheap = true;
        for (int limit = 0; cheap && limit < quantities.size(); limit++) {
            cheap = mapping.aims().get(1 + limit).value(leavers, last, samples) <= asked.get(limit);
        }
        return cheap;
    }

    /**
     * What a plan reaches, in the order of the limits.
     *
     * @param mapping with the bytes that are limited behind the quantities
     */
    public double[] reached(Mapping mapping, Thresholds thresholds, int samples, Correctness correctness) {
        double[] values = new double[count()];
        int limit = 0;
        for (; limit < quantities.size() + memory.processors().size(); limit++) {
            values[limit] = mapping.aims().get(1 + limit).value(thresholds.leavers(), thresholds.last(), samples);
        }
        if (objective.accuracy().mostDrop().isPresent()) {
            values[limit++] = correctness.drop();
        }
        if (objective.accuracy().least().isPresent()) {
            values[limit] = correctness.accuracy();
        }
        return values;
    }

    /** What a plan reaches, in the order of the limits. */
    public double[] reached(Plan plan, PlanFigures figures) {
        double error = objective.accuracy().oneStandardError() ? figures.dropStandardError() : 0;
        return reached(plan, figures, figures.accuracyDrop() + error);
    }

    /** The same for a prediction: how sure it is has no meaning. */
    public double[] promised(Plan plan, PlanFigures figures) {
        return reached(plan, figures, figures.accuracyDrop());
    }

    private double[] reached(Plan plan, PlanFigures figures, double drop) {
        DoubleStream.Builder values = DoubleStream.builder();
        quantities.forEach(quantity -> values.add(figures.of(quantity)));
        MemoryLoad load = MemoryLoad.of(plan, costs);
        memory.processors().forEach(processor -> values.add(load.bytes(processor)));
        objective.accuracy().mostDrop().ifPresent(asked -> values.add(drop));
        objective.accuracy().least().ifPresent(asked -> values.add(figures.accuracy()));
        return values.build().toArray();
    }

    public boolean isPromised(Plan plan, PlanFigures prediction) {
        return broken(promised(plan, prediction)).isEmpty();
    }

    /** The limits that a plan doesn't keep. */
    public List<Shortfall> broken(double[] values) {
        return IntStream.range(0, values.length)
                .filter(limit -> excess(limit, values[limit]) > 0)
                .mapToObj(limit -> new Shortfall(name(limit), asked(limit), values[limit]))
                .toList();
    }

    /** How far a value is beyond the limit, as a share of it; not positive when the limit holds. */
    public double excess(int limit, double value) {
        double beyond = isLeast(limit) ? asked(limit) - value : value - asked(limit);
        return beyond / Math.max(Math.abs(asked(limit)), Double.MIN_NORMAL);
    }

    private boolean isLeast(int limit) {
        return objective.accuracy().least().isPresent() && limit == count() - 1;
    }
}
