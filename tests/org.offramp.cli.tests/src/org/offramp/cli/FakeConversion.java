// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.offramp.api.Progress;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.contract.LargestShare;
import org.offramp.api.conversion.ConversionPipeline;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.CostedExits;
import org.offramp.api.conversion.PlanFindings;
import org.offramp.api.conversion.RunFacts;
import org.offramp.api.conversion.SampleProfiles;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.decision.Decision;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.TrainedHead;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

/** Knows the result beforehand; remembers what was asked for. */
final class FakeConversion implements ConversionPipeline {
    /** What happens before there is a result. */
    interface Work {
        void run(ConversionRequest request) throws IOException;
    }

    private static final Plan PLAN = new Plan(List.of(0), List.of(0.75), List.of(0, 1));
    private static final TensorType TYPE = TensorType.float32(Shape.batched(2));
    private static final Network DENSE = new Network(
            "dense",
            List.of(new Input("x", TYPE)),
            Map.of("w", Tensor.ofFloats(Shape.of(2, 2), new float[4])),
            List.of(new Node("n", new Dense(), List.of("x", "w"), "y")),
            List.of("y"));

    final List<ConversionRequest> requests = new ArrayList<>();
    private final Work work;
    private final List<Shortfall> shortfalls;

    /** Finds a plan, unless there are shortfalls. */
    FakeConversion(Work work, Shortfall... shortfalls) {
        this.work = work;
        this.shortfalls = List.of(shortfalls);
    }

    FakeConversion() {
        this(request -> {});
    }

    @Override
    public ConversionResult convert(ConversionRequest request, Progress progress) throws IOException {
        requests.add(request);
        work.run(request);
        ExitHead head = new ExitHead("early", "pooled", new AttachPoint("x", TYPE, 1), DENSE, DENSE, Set.of("w"));
        ExitProfile profile =
                new ExitProfile(List.of("early", "backbone"), new float[2][4], new int[2][4], new int[] {0, 0, 0, 1});
        return new ConversionResult(
                request,
                new CostedExits(
                        new ExitPlan(DENSE, new BackboneClassifier("y", 2), List.of(head), List.of()),
                        costs(),
                        List.of(),
                        List.of(new TrainedHead(head, 0.5, 3))),
                new SampleProfiles(profile, profile),
                new PlanFindings(
                        search(),
                        shortfalls.isEmpty() ? Optional.of(figures(0.74)) : Optional.empty(),
                        new IndependenceReport(List.of(), List.of(), Optional.empty()),
                        List.of(),
                        Optional.empty(),
                        Decision.by(new LargestShare()),
                        Optional.empty()),
                List.of(),
                List.of("Not verified as unseen."),
                new RunFacts(List.of(), "MXNet 1.9.1", Map.of(), 12));
    }

    private SearchResult search() {
        Optional<RatedPlan> chosen =
                shortfalls.isEmpty() ? Optional.of(new RatedPlan(PLAN, figures(0.745))) : Optional.empty();
        return new SearchResult(chosen, List.of(), Optional.empty(), "exact", true, shortfalls, 3);
    }

    private static PlanFigures figures(double accuracy) {
        return new PlanFigures(
                accuracy, 0.75 - accuracy, 0.001, 2e6, 0.0015, 0.02, 0.04, List.of(0.6, 0.4), List.of(0.9, 0.5));
    }

    private static CostTable costs() {
        return new CostTable(
                List.of(processor("little"), processor("big")),
                List.of(part(1_000_000), part(3_000_000)),
                List.of(part(10)),
                List.of(0),
                List.of(8L),
                List.of(),
                0,
                List.of());
    }

    private static ProcessorFigures processor(String name) {
        return new ProcessorFigures(name, 0, 0, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    private static Part part(long macs) {
        PartCost cost = new PartCost(1, 1, 1, 1, List.of());
        return new Part("part", macs, List.of(cost, cost));
    }
}
