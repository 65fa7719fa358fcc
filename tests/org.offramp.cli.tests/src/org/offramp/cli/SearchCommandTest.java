// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.Progress;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.cost.CostTable;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.AccuracyMeasure;
import org.offramp.api.search.ArchitectureSearch;
import org.offramp.api.search.ExitLimits;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Plan;
import org.offramp.api.search.PlanFigures;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.search.SearchResult;
import org.offramp.api.search.SearchResult.Shortfall;
import org.offramp.api.search.SearchSpace;
import org.offramp.api.search.ThresholdGrid;
import org.offramp.api.training.ExitProfile;

final class SearchCommandTest {
    private static final PlanFigures FIGURES = new PlanFigures(
            0.95, 0.01, 0.002, 805_000, 0.00805, 0.000805, 0.00101, List.of(0.5, 0.5), List.of(1.0, Double.NaN));
    private static final RatedPlan PLAN = new RatedPlan(new Plan(List.of(0), List.of(0.7), List.of(0, 0)), FIGURES);

    private final List<Objective> asked = new ArrayList<>();
    private final FakeCertifiedSearch certified = new FakeCertifiedSearch();

    private Outcome run(SearchResult result, String... more) {
        List<String> arguments = new ArrayList<>(List.of("search", "--profile", "p.npz", "--costs", "c.json"));
        arguments.addAll(List.of(more));
        List<ArchitectureSearch> solvers = List.of(solver("exact", result), solver("bellman-ford", result));
        return FakeOfframp.with(new PlanSearch(
                        FakeProfiles.undecided(), new FakeCosts(), certified, new FakeIndependence(), solvers))
                .run(arguments.toArray(String[]::new));
    }

    private ArchitectureSearch solver(String id, SearchResult result) {
        return new ArchitectureSearch() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String description() {
                return "knows the answer";
            }

            @Override
            public SearchResult search(ExitProfile profile, CostTable costs, Objective objective, Progress progress) {
                asked.add(objective);
                return new SearchResult(
                        result.chosen(),
                        result.front(),
                        result.predicted(),
                        id,
                        result.provenOptimal(),
                        result.shortfalls(),
                        result.architectures());
            }
        };
    }

    private static SearchResult found() {
        return new SearchResult(Optional.of(PLAN), List.of(PLAN), Optional.empty(), "", true, List.of(), 2);
    }

    private static SearchResult nothing() {
        Shortfall shortfall = new Shortfall("latency", 0.001, 0.0015);
        return new SearchResult(Optional.empty(), List.of(), Optional.empty(), "", true, List.of(shortfall), 2);
    }

    @Test
    void printsThePlan() {
        assertThat(run(found()).result()).isEqualTo("""
             50.0 % leave at early from confidence 0.7 on core
             50.0 % leave at the end on core
            Cascade: accuracy 95.00 % (drop 1.00 points), 0.8050 M MACs, 8.050 mJ, 0.8050 ms, at worst 1.010 ms
            Memory (weights + activations): 30 + 10 bytes on core
            exact, 2 architectures, 1 plans on the front
            """);
    }

    @Test
    void printsThePlanAsJson() {
        JsonObject json = run(found(), "--json").json();
        assertThat(json.get("solver").getAsString()).isEqualTo("exact");
        assertThat(json.get("optimal").getAsBoolean()).isTrue();
        assertThat(json.get("seconds").getAsDouble()).isNotNegative();
        assertThat(json.get("feasible").getAsBoolean()).isTrue();
        JsonObject best = json.get("best").getAsJsonObject();
        assertThat(best.get("exits")).hasToString("[0]");
        assertThat(best.get("thresholds")).hasToString("[0.7]");
        assertThat(best.get("mapping")).hasToString("[\"core\",\"core\"]");
        assertThat(best.get("accuracy").getAsDouble()).isEqualTo(0.95);
        assertThat(best.get("cost").getAsDouble()).as("energy").isEqualTo(0.00805);
        assertThat(best.get("exitRates")).hasToString("[0.5,0.5]");
        JsonObject memory = best.get("memory").getAsJsonArray().get(0).getAsJsonObject();
        assertThat(memory.get("processor").getAsString()).isEqualTo("core");
        assertThat(memory.get("weightBytes").getAsInt()).isEqualTo(30);
        assertThat(memory.get("activationBytes").getAsInt()).isEqualTo(10);
        assertThat(json.get("plans").getAsJsonArray()).containsExactly(best);
    }

    @Test
    void takesWhereToSearch() {
        run(
                found(),
                "--grid",
                "0.9,0.5",
                "--exits",
                "0,2",
                "--in-order",
                "--whole-front",
                "--recall",
                "--heads-on-next",
                "--max-memory",
                "m4=1000,npu=0",
                "--accuracy",
                "macro-recall",
                "--weights",
                "energy=1,latency=0.5");
        assertThat(asked).singleElement().satisfies(objective -> {
            assertThat(objective.space())
                    .isEqualTo(SearchSpace.USUAL
                            .on(ThresholdGrid.of(0.5, 0.9))
                            .withHeads(List.of(0, 2))
                            .with(SearchSpace.Option.IN_ORDER)
                            .with(SearchSpace.Option.RECALL)
                            .with(SearchSpace.Option.HEADS_ON_NEXT)
                            .with(SearchSpace.Option.WHOLE_FRONT));
            assertThat(objective.memory()).isEqualTo(Map.of("m4", 1000L, "npu", 0L));
            assertThat(objective.accuracy().measure()).isEqualTo(AccuracyMeasure.MACRO_RECALL);
            assertThat(objective.weights()).isEqualTo(Map.of(Quantity.ENERGY, 1.0, Quantity.LATENCY, 0.5));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--grid | quantiles:0",
                "--grid | 14,x",
                "--accuracy | some",
                "--weights | energy",
                "--weights | energy=1,energy=2",
                "--max-memory | m4",
                "--max-memory | m4=-1",
                "--max-memory | m4=1,m4=2",
                "--exits | a"
            })
    void refusesWhatIsNoSpace(String option, String value) {
        assertThat(run(found(), option, value).code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void endsWithOneWhenNoPlanMeetsTheLimits() {
        Outcome text = run(nothing());
        assertThat(text.code()).isEqualTo(ExitCode.GATE_NOT_MET);
        assertThat(text.out())
                .startsWith("No plan meets the limits.\nBinding: latency (asked 0.001000, nearest 0.001500");
        JsonObject json = run(nothing(), "--json").json();
        assertThat(json.get("feasible").getAsBoolean()).isFalse();
        assertThat(json.get("best").isJsonNull()).isTrue();
        assertThat(json.get("shortfalls")
                        .getAsJsonArray()
                        .get(0)
                        .getAsJsonObject()
                        .get("best")
                        .getAsDouble())
                .isEqualTo(0.0015);
    }

    @Test
    void endsWithOneWhenThePlanBreaksItsPromise() {
        SearchResult broken = new SearchResult(
                Optional.of(PLAN),
                List.of(PLAN),
                Optional.of(FIGURES),
                "",
                false,
                List.of(new Shortfall("accuracy drop", 0.005, 0.01)),
                2);
        Outcome outcome = run(broken, "--paper");
        assertThat(outcome.code()).isEqualTo(ExitCode.GATE_NOT_MET);
        assertThat(outcome.out())
                .contains("Promised: accuracy 95.00 %", "though its solver predicted otherwise", "bellman-ford, 2");
    }

    @Test
    void takesLimitsAndDefaults() {
        run(found());
        run(
                found(),
                "--min-accuracy",
                "0.9",
                "--max-latency",
                "0.5",
                "--max-worst-latency",
                "1",
                "--max-energy",
                "2",
                "--max-exits",
                "2",
                "--objective",
                "macs",
                "--safety",
                "1se",
                "--paper");
        assertThat(asked)
                .containsExactly(
                        Objective.of(Quantity.ENERGY, 3).with(AccuracyLimits.drop(0.01)),
                        Objective.of(Quantity.MACS, 2)
                                .with(AccuracyLimits.least(0.9).withOneStandardError())
                                .within(Map.of(
                                        Quantity.LATENCY, 0.5, Quantity.WORST_LATENCY, 1.0, Quantity.ENERGY, 2.0))
                                .with(new ExitLimits(2, true)));
    }

    @Test
    void certifiesInsteadOfTheUsualLimitOfAccuracy() {
        Outcome outcome = run(found(), "--certify", "0.02,0.1", "--certification", "q.npz", "--risk", "signed");
        assertThat(outcome.code()).isEqualTo(ExitCode.DONE);
        assertThat(outcome.out())
                .contains("Certified: signed at most 2.000 points, wrong with a probability of at most 0.1000"
                        + " (measured 0.400 on 2 samples, 1 plans certified)");
        assertThat(certified.asked).containsExactly(new RiskLimit(Risk.SIGNED, 0.02, 0.1));
        assertThat(asked)
                .singleElement()
                .satisfies(
                        objective -> assertThat(objective.accuracy().mostDrop()).isEmpty());
    }

    @Test
    void aGivenLimitOfAccuracyHoldsBesideTheCertifiedRisk() {
        run(found(), "--certify", "0.02,0.1", "--certification", "q.npz", "--max-accuracy-drop", "0.03");
        assertThat(certified.asked).containsExactly(new RiskLimit(Risk.HARM, 0.02, 0.1));
        assertThat(asked)
                .singleElement()
                .satisfies(
                        objective -> assertThat(objective.accuracy().mostDrop()).hasValue(0.03));
    }

    @Test
    void printsWhatIsCertifiedAsJson() {
        JsonObject json = run(found(), "--certify", "0.02,0.1", "--certification", "q.npz", "--json")
                .json()
                .get("certification")
                .getAsJsonObject();
        assertThat(json.get("risk").getAsString()).isEqualTo("harm");
        assertThat(json.get("epsilon").getAsDouble()).isEqualTo(0.02);
        assertThat(json.get("certified")).hasToString("""
            [{"exits":[0],"thresholds":[0.7],"risk":0.004,"pValue":0.03,"bound":0.008}]\
            """);
        assertThat(json.get("refusal").isJsonNull()).isTrue();
    }

    @Test
    void saysHowManyMoreSamplesACertificateNeeds() {
        String[] options = {"--certify", "0.01,0.01", "--certification", "q.npz"};
        Outcome text = run(found(), options);
        assertThat(text.code()).isEqualTo(ExitCode.GATE_NOT_MET);
        assertThat(text.out())
                .contains("No plan with exits could be certified: harm of the safest is 0.400 points on 2 samples, it"
                        + " needs about 130 more samples.");
        JsonObject json = run(found(), "--certify", "0.01,0.01", "--certification", "q.npz", "--json")
                .json();
        assertThat(json.get("best").isJsonNull()).isTrue();
        assertThat(json.getAsJsonObject("certification")
                        .getAsJsonObject("refusal")
                        .get("moreSamples")
                        .getAsLong())
                .isEqualTo(130);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--certify=0.01,0.1",
                "--certification=q.npz",
                "--risk=harm",
                "--certify=0.01 --certification=q.npz",
                "--certify=0,0.1 --certification=q.npz",
                "--certify=0.01,1 --certification=q.npz",
                "--certify=0.01,x --certification=q.npz",
                "--certify=0.01,0.1 --certification=q.npz --risk=loss"
            })
    void refusesHalfACertificate(String options) {
        assertThat(run(found(), options.split(" ")).code()).isEqualTo(ExitCode.WRONG_USAGE);
    }

    @Test
    void printsWhatIndependenceWouldPromiseAsJson() {
        JsonObject json = run(found(), "--json").json().getAsJsonObject("independence");
        JsonObject plan = json.getAsJsonArray("plans").get(0).getAsJsonObject();
        assertThat(plan.get("exits")).hasToString("[0]");
        assertThat(plan.get("accuracyError").getAsDouble()).isCloseTo(0.01, within(1e-12));
        assertThat(plan.get("costShare").getAsDouble()).isEqualTo(0.5);
        assertThat(plan.getAsJsonObject("predicted").get("accuracy").getAsDouble())
                .isEqualTo(0.96);
        assertThat(json.get("errorCorrelations")).hasToString("[[1.0,0.3],[0.3,null]]");
        assertThat(json.get("picksAnotherPlan").getAsBoolean()).isTrue();
        assertThat(json.getAsJsonObject("assumed").get("exits")).hasToString("[]");
    }

    @Test
    void unknownDecisionRuleIsBadInput() {
        run(found(), "--decision", "guess")
                .assertOneSentence(ExitCode.BAD_INPUT, "guess: There is no decision rule of this name. Available: .");
    }

    @Test
    void unknownSolverIsBadInput() {
        run(found(), "--solver", "guess")
                .assertOneSentence(
                        ExitCode.BAD_INPUT, "guess: There is no solver of this name. Available: bellman-ford, exact.");
    }
}
