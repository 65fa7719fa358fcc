// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.offramp.api.Omission;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.certification.Certification;
import org.offramp.api.certification.CertifiedPlan;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.conversion.BackboneSource;
import org.offramp.api.conversion.ChosenStrategies;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.CostedExits;
import org.offramp.api.conversion.DataSources;
import org.offramp.api.conversion.Folders;
import org.offramp.api.conversion.Goal;
import org.offramp.api.conversion.PlanFindings;
import org.offramp.api.conversion.RunFacts;
import org.offramp.api.conversion.RunFacts.StageTime;
import org.offramp.api.conversion.SampleProfiles;
import org.offramp.api.conversion.TargetPlatform;
import org.offramp.api.conversion.TestedBaseline;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.LinkFigures;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.DecisionRequest;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.Baseline;
import org.offramp.api.search.IndependenceReport;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.search.TemperatureTrial;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.TrainedHead;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;
import org.offramp.hardware.io.SourcedNumber;

/** Results of conversions with invented but plausible figures, for tests of reports. */
public final class ContractConversions {
    private static final int POINTS = 4;
    private static final double[] ACCURACIES = {0.716, 0.806, 0.857, 0.884, 0.917};
    private static final double[] SHARES = {0.22, 0.47, 0.71, 0.86, 1};

    private static final IndependenceReport NO_INDEPENDENCE =
            new IndependenceReport(List.of(), List.of(), Optional.empty());
    private static final Decision DECISION = Decision.by(new LargestShare());

    private final String prefix;

    private ContractConversions(String prefix) {
        this.prefix = prefix;
    }

    /** A plan with two exits on two of three processors was chosen. */
    public static ConversionResult feasible() {
        return new ContractConversions("").converted();
    }

    /** The same with names that try to break out of every format, and are long. */
    public static ConversionResult withHostileNames() {
        return new ContractConversions(
                        "<script>alert('\"&]]>\\u0000\u0007\uD83D\uDE80 and so on and so forth for long ")
                .converted();
    }

    /** No plan meets the limits for drop and worst latency. */
    public static ConversionResult infeasible() {
        ContractConversions sketch = new ContractConversions("");
        SearchResult nothing = new SearchResult(
                Optional.empty(),
                List.of(sketch.front().get(1)),
                Optional.empty(),
                "exact",
                true,
                List.of(
                        new Shortfall("worst latency", 0.02, 0.0305),
                        new Shortfall("accuracy drop + 1 standard error", 0.01, 0.0231)),
                812);
        return sketch.result(new PlanFindings(
                nothing, Optional.empty(), NO_INDEPENDENCE, List.of(), Optional.empty(), DECISION, Optional.empty()));
    }

    /** A plan was chosen on a prediction that the true cascade doesn't keep. */
    public static ConversionResult overpromised() {
        ContractConversions sketch = new ContractConversions("");
        RatedPlan chosen = sketch.front().get(2);
        SearchResult found = new SearchResult(
                Optional.of(chosen),
                sketch.front(),
                Optional.of(figures(chosen.plan(), 0.909, 0.008, 19.2e6)),
                "bellman-ford",
                false,
                List.of(new Shortfall("accuracy drop + 1 standard error", 0.01, 0.0391)),
                96);
        return sketch.result(new PlanFindings(
                found,
                Optional.of(figures(chosen.plan(), 0.877, 0.04, 19.3e6)),
                NO_INDEPENDENCE,
                sketch.baselines(chosen.plan()),
                Optional.empty(),
                DECISION,
                Optional.empty()));
    }

    /** The chosen plan is certified, with temperatures and recall; a bolder one was refused. */
    public static ConversionResult certified() {
        ContractConversions sketch = new ContractConversions("");
        RatedPlan chosen = sketch.front().get(3);
        RatedPlan recalling = new RatedPlan(chosen.plan().withRecall(), chosen.figures());
        Certification certification = new Certification(
                new RiskLimit(Risk.HARM, 0.01, 0.1),
                2500,
                List.of(
                        new CertifiedPlan(sketch.front().get(4).plan(), 0.0004, 1e-7, 0.0021),
                        new CertifiedPlan(recalling.plan(), 0.0064, 0.041, 0.0088)),
                Optional.of(new Certification.Refusal(
                        sketch.front().get(2).plan(), 0.0092, 0.36, 0.0121, OptionalLong.of(61_000))));
        SearchResult found =
                new SearchResult(Optional.of(recalling), sketch.front(), Optional.empty(), "exact", true, List.of(), 9);
        return sketch.result(new PlanFindings(
                found,
                Optional.of(figures(recalling.plan(), 0.9076, 0.0094, 22.9e6)),
                independence(recalling, figures(recalling.plan(), 0.9123, 0.0051, 21.9e6)),
                sketch.baselines(recalling.plan()),
                Optional.of(certification),
                new Decision(DECISION.rule(), List.of(1.4, 1.3, 1.1, 0.9, 1.6)),
                Optional.of(new TemperatureTrial(
                        List.of(1.4, 1.3, 1.1, 0.9, 1.6), OptionalDouble.of(0.0102), OptionalDouble.of(0.0097)))));
    }

    private static IndependenceReport independence(RatedPlan chosen, PlanFigures promised) {
        List<List<Double>> correlations = IntStream.rangeClosed(0, POINTS)
                .mapToObj(row -> IntStream.rangeClosed(0, POINTS)
                        .mapToObj(column -> row == column ? 1 : 0.61 - 0.07 * Math.abs(row - column))
                        .toList())
                .toList();
        Plan assumed = new Plan(List.of(0, 2), List.of(0.6, 0.55), chosen.plan().processors());
        return new IndependenceReport(
                List.of(new IndependenceReport.Comparison(chosen.plan(), chosen.figures(), promised)),
                correlations,
                Optional.of(new Baseline(
                        "paper's mode",
                        assumed,
                        figures(assumed, 0.852, 0.065, 17.1e6),
                        Optional.of(figures(assumed, 0.908, 0.009, 17.4e6)))));
    }

    private ConversionResult converted() {
        RatedPlan chosen = front().get(3);
        PlanFigures promised = figures(chosen.plan(), 0.9123, 0.0051, 21.9e6);
        SearchResult found =
                new SearchResult(Optional.of(chosen), front(), Optional.empty(), "exact", true, List.of(), 1240);
        return result(new PlanFindings(
                found,
                Optional.of(figures(chosen.plan(), 0.9076, 0.0094, 22.9e6)),
                independence(chosen, promised),
                baselines(chosen.plan()),
                Optional.empty(),
                DECISION,
                Optional.empty()));
    }

    private ConversionResult result(PlanFindings findings) {
        List<ExitHead> heads = IntStream.range(0, POINTS).mapToObj(this::head).toList();
        ExitPlan candidates = new ExitPlan(network("backbone", "x"), new BackboneClassifier("x", 10), heads, List.of());
        return new ConversionResult(
                request(),
                new CostedExits(
                        candidates,
                        costs(),
                        List.of(
                                new SourcedNumber(
                                        prefix + "big, any float32",
                                        "macsPerCycle",
                                        12.8,
                                        "MAC/cycle",
                                        true,
                                        "40 % of the peak.",
                                        false),
                                new SourcedNumber(
                                        prefix + "big, active",
                                        "watts",
                                        3.5,
                                        "W",
                                        false,
                                        "Data sheet 4711, rev. B, page 12",
                                        true)),
                        heads.stream()
                                .map(head -> new TrainedHead(head, ACCURACIES[heads.indexOf(head)] + 0.004, 17))
                                .toList()),
                new SampleProfiles(profile(2000, 1), profile(2000, 2)),
                findings,
                List.of(
                        new Omission(prefix + "layer1.0/relu", "Its head costs 0.61 of what is left of the backbone."),
                        new Omission(prefix + "npu", "It can't run the operator Softplus of segment 3.")),
                List.of(prefix + "The test samples are not verified as unseen by the backbone."),
                new RunFacts(
                        List.of(
                                new StageTime("import", 0.41, false),
                                new StageTime("extract", 81.3, true),
                                new StageTime("train", 64.02, false),
                                new StageTime("search", 3.7, false)),
                        "MXNet 1.9.1, 2 workers, batches of 64",
                        Map.of("backboneFile", prefix + "9f86d081884c7d65"),
                        60_000));
    }

    private ConversionRequest request() {
        return new ConversionRequest(
                new BackboneSource(Path.of("models", prefix + "resnet20.onnx"), Arithmetic.EXACT),
                new DataSources(
                        DataSpec.parse("cifar10:data?split=train"),
                        Optional.of(DataSpec.parse("cifar10:data?split=test&range=0:5000")),
                        Optional.of(DataSpec.parse("cifar10:data?split=test&range=5000:10000"))),
                new TargetPlatform(Path.of("soc.platform"), OptionalDouble.empty()),
                new Goal(
                        Objective.of(Quantity.ENERGY, 3)
                                .with(AccuracyLimits.drop(0.01).withOneStandardError())
                                .within(Map.of(Quantity.WORST_LATENCY, 0.05)),
                        Optional.empty()),
                AnalysisLimits.DEFAULT,
                new ChosenStrategies(
                        "after-activation",
                        List.of(),
                        "mxnet",
                        "mxnet",
                        new DecisionRequest("largest", false),
                        "exact"),
                7,
                new Folders(Path.of("out"), Path.of("cache")));
    }

    private CostTable costs() {
        double[] macs = {9.2e6, 10.1e6, 10.3e6, 5.9e6, 5.0e6};
        List<Part> segments = IntStream.rangeClosed(0, POINTS)
                .mapToObj(i -> part("segment " + i, (long) macs[i]))
                .toList();
        List<Part> heads = IntStream.range(0, POINTS)
                .mapToObj(i -> part(headName(i), 90_000 + 20_000L * i))
                .toList();
        return new CostTable(
                List.of(
                        new ProcessorFigures(prefix + "little cores", 0.02, 0.001, 0, 0, 1L << 22, 1L << 20),
                        new ProcessorFigures(prefix + "big cores", 0.15, 0.004, 2e-4, 3e-5, 1L << 24, 1L << 22),
                        new ProcessorFigures(prefix + "gateway", 1.2, 0.2, 0, 0, Long.MAX_VALUE, Long.MAX_VALUE)),
                segments,
                heads,
                List.of(0, 1, 2, 3),
                List.of(65_536L, 32_768L, 32_768L, 16_384L),
                List.of(new LinkFigures(0, 1, 2e-5, 2.5e-10, 6e-11), new LinkFigures(1, 2, 0.004, 8e-7, 4e-8)),
                0,
                List.of());
    }

    private static Part part(String name, long macs) {
        return new Part(
                name,
                macs,
                List.of(
                        new PartCost(macs / 1.1e9, macs * 0.31e-9, macs / 100, 65_536, List.of()),
                        new PartCost(macs / 5.2e9, macs * 0.44e-9, macs / 100, 65_536, List.of()),
                        new PartCost(macs / 2e10, macs * 0.9e-9, macs / 100, 65_536, List.of())));
    }

    private List<RatedPlan> front() {
        return List.of(
                rated(new Plan(List.of(0), List.of(0.4), List.of(0, 0)), 0.73, 10.4e6),
                rated(new Plan(List.of(0, 1), List.of(0.55, 0.5), List.of(0, 0, 0)), 0.82, 14.8e6),
                rated(new Plan(List.of(0, 2), List.of(0.7, 0.6), List.of(0, 0, 1)), 0.88, 19.2e6),
                rated(new Plan(List.of(0, 2), List.of(0.8127, 0.7743), List.of(0, 0, 1)), 0.9106, 22.6e6),
                rated(new Plan(List.of(1), List.of(0.93), List.of(0, 1)), 0.9169, 33.1e6));
    }

    private static RatedPlan rated(Plan plan, double accuracy, double macs) {
        return new RatedPlan(plan, figures(plan, accuracy, 0.917 - accuracy, macs));
    }

    private List<TestedBaseline> baselines(Plan chosen) {
        Plan backbone = new Plan(List.of(), List.of(), List.of(0));
        Plan truncated = new Plan(List.of(2), List.of(0.0), List.of(0, 0));
        Plan fixed = new Plan(chosen.heads(), List.of(0.9, 0.9), chosen.processors());
        return Stream.of(
                        new Baseline(
                                "backbone alone", backbone, figures(backbone, 0.917, 0, 40.55e6), Optional.empty()),
                        new Baseline(
                                "truncated at " + headName(2),
                                truncated,
                                figures(truncated, 0.857, 0.06, 29.7e6),
                                Optional.empty()),
                        new Baseline(
                                "confidence 0.9 at all exits",
                                fixed,
                                figures(fixed, 0.9144, 0.0026, 28.3e6),
                                Optional.empty()),
                        new Baseline(
                                "paper's mode",
                                chosen,
                                figures(chosen, 0.852, 0.065, 17.1e6),
                                Optional.of(figures(chosen, 0.908, 0.009, 17.4e6))))
                .map(ContractConversions::tested)
                .toList();
    }

    private static TestedBaseline tested(Baseline baseline) {
        PlanFigures calibration = baseline.calibration();
        return new TestedBaseline(
                baseline,
                figures(
                        baseline.plan(),
                        calibration.accuracy() - 0.002,
                        calibration.accuracyDrop() + 0.001,
                        calibration.macs()));
    }

    private static PlanFigures figures(Plan plan, double accuracy, double drop, double macs) {
        int exits = plan.heads().size();
        List<Double> rates = exits == 0 ? List.of(1.0) : exits == 1 ? List.of(0.62, 0.38) : List.of(0.41, 0.33, 0.26);
        List<Double> right =
                exits == 0 ? List.of(accuracy) : exits == 1 ? List.of(0.95, 0.84) : List.of(0.97, 0.93, Double.NaN);
        return new PlanFigures(accuracy, drop, 0.0021, macs, macs * 0.42e-9, macs / 1.1e9, 0.0371, rates, right);
    }

    private ExitProfile profile(int samples, long seed) {
        Random random = new Random(seed);
        float[][] confidence = new float[POINTS + 1][samples];
        int[][] predicted = new int[POINTS + 1][samples];
        for (int classifier = 0; classifier <= POINTS; classifier++) {
            for (int sample = 0; sample < samples; sample++) {
                confidence[classifier][sample] = (float) Math.sqrt(random.nextDouble());
                predicted[classifier][sample] = random.nextDouble() < ACCURACIES[classifier] ? 0 : 1;
            }
        }
        List<String> names = IntStream.rangeClosed(0, POINTS)
                .mapToObj(i -> i < POINTS ? headName(i) : "backbone")
                .toList();
        return new ExitProfile(names, confidence, predicted, new int[samples]);
    }

    private ExitHead head(int index) {
        AttachPoint point =
                new AttachPoint(prefix + "layer" + (index + 1) + "/relu", TensorType.float32(Shape.batched(8)), (long)
                        (40_551_040 * SHARES[index]));
        return new ExitHead(
                headName(index),
                "grid",
                point,
                network("reduction", point.tensor()),
                network("classifier", "features"),
                Set.of());
    }

    private String headName(int index) {
        return prefix + "grid-4x4@layer" + (index + 1);
    }

    private static Network network(String name, String tensor) {
        return new Network(
                name,
                List.of(new Input(tensor, TensorType.float32(Shape.batched(8)))),
                Map.of(),
                List.of(),
                List.of(tensor));
    }
}
