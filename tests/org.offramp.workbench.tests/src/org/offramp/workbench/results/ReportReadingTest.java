// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.cost.CostFiles;
import org.offramp.api.cost.CostTable;
import org.offramp.api.cost.Part;
import org.offramp.api.cost.ProcessorFigures;
import org.offramp.api.decision.Decision;
import org.offramp.api.decision.TemperatureFit;
import org.offramp.api.search.Plan;
import org.offramp.api.search.RatedPlan;
import org.offramp.api.training.ExitProfile;
import org.offramp.api.training.ProfileFiles;
import org.offramp.workbench.results.Findings.Kind;
import org.offramp.workbench.results.Findings.NamedPlan;

class ReportReadingTest {
    private static final String FIGURES = """
            {"accuracy": 0.5, "accuracyDrop": 0.25, "dropStandardError": 0.1, "macs": 7, "joules": 2, "seconds": 3,
             "worstSeconds": 4, "exitRates": [1, 0], "exitAccuracies": [0.5, null]}""";
    private static final String PLAN = """
            {"name": "one", "exits": [0], "thresholds": [0.5], "mapping": ["big", "little"],
             "headMapping": ["little"], "recall": true, "calibration": %s}""".formatted(FIGURES);

    @TempDir
    Path folder = Path.of("injected");

    @Test
    void readsPlansWithTheirProcessorsByName() throws IOException {
        Findings findings = read(PLAN, PLAN);
        assertThat(findings.sources())
                .isEqualTo(new Sources(
                        new SourceFile(Path.of("dir/net.onnx"), "aa"),
                        Arithmetic.FLOAT,
                        new SourceFile(Path.of("p.platform"), "bb")));
        assertThat(findings.attachPoints()).containsExactly("conv1");
        assertThat(findings.processors()).containsExactly("little", "big");
        assertThat(findings.backboneAccuracy()).isEqualTo(0.75);
        assertThat(findings.chosen().orElseThrow().rated().plan())
                .isEqualTo(new Plan(List.of(0), List.of(0.5), List.of(1, 0), List.of(0), true));
        assertThat(findings.chosen().orElseThrow().rated().figures().exitAccuracies())
                .containsExactly(0.5, Double.NaN);
    }

    @Test
    void slidersGiveThePlanTheirThresholdsUntilAnotherIsSelected() throws IOException {
        Findings findings = read(PLAN, PLAN);
        List<NamedPlan> plans = findings.plans();
        NamedPlan chosen = plans.get(0);
        Plan moved = chosen.rated().plan().withThresholds(List.of(0.75));
        Shown shown = new Shown(findings, plans, chosen, Optional.empty(), List.of());
        assertThat(shown.rated()).isEqualTo(chosen.rated());
        Shown later = shown.movedTo(new RatedPlan(moved, chosen.rated().figures()));
        assertThat(later.rated().plan().thresholds()).containsExactly(0.75);
        assertThat(later.selecting(plans.get(1)).rated()).isEqualTo(plans.get(1).rated());
    }

    @Test
    void theChosenPlanIsNotShownTwice() throws IOException {
        assertThat(read(PLAN, PLAN).plans())
                .extracting(NamedPlan::name, NamedPlan::kind)
                .containsExactly(tuple("chosen", Kind.CHOSEN), tuple("one", Kind.BASELINE));
    }

    @Test
    void readsWhatPlansDoOnTheTestSamplesWhereTheyWereRunOnThem() throws IOException {
        String tested = PLAN.replace("\"name\"", "\"test\": " + FIGURES.replace("0.25", "0.125") + ", \"name\"");
        Findings findings = read(tested, PLAN);
        assertThat(findings.chosen().orElseThrow().test().orElseThrow().accuracyDrop())
                .isEqualTo(0.125);
        assertThat(findings.baselines().get(0).test()).isEmpty();
    }

    @Test
    void thereMayBeNoChosenPlan() throws IOException {
        assertThat(read("null", PLAN).plans()).extracting(NamedPlan::name).containsExactly("front 1", "one");
    }

    @Test
    void refusesAnotherFile() {
        for (String text : List.of("", "[]", "{", "{}", "{\"backbone\": {}}")) {
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(() -> read(text))
                    .withMessageContaining("This isn't a report of Offramp");
        }
    }

    private Findings read(String chosen, String front) throws IOException {
        return read("""
                {"plan": %s, "front": [%s], "baselines": [%s], "candidates": [{"attachPoint": "conv1"}],
                 "provenance": {"backbone": "dir/net.onnx", "backboneFile": "aa", "arithmetic": "float",
                 "platform": "p.platform", "platformFile": "bb"}}""".formatted(chosen, front, PLAN));
    }

    private Findings read(String text) throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), text);
        return new ReportReading(new FixedProfile(), new FixedCosts()).read(report);
    }

    private static final class FixedCosts implements CostFiles {
        @Override
        public CostTable read(Path file) {
            Part part = new Part("part", 1, List.of());
            return new CostTable(
                    List.of(processor("little"), processor("big")),
                    List.of(part, part),
                    List.of(part),
                    List.of(0),
                    List.of(4L),
                    List.of(),
                    0,
                    List.of());
        }

        private static ProcessorFigures processor(String name) {
            return new ProcessorFigures(name, 0, 0, 0, 0, 1, 1);
        }

        @Override
        public void write(CostTable costs, Path file) {}
    }

    private static final class FixedProfile implements ProfileFiles {
        @Override
        public ExitProfile read(Path file) {
            return new ExitProfile(
                    List.of("exit", "backbone"), new float[2][4], new int[][] {{0, 0, 0, 0}, {0, 0, 0, 1}}, new int[4]);
        }

        @Override
        public ExitProfile read(Path file, Decision decision) {
            return read(file);
        }

        @Override
        public List<Double> temperatures(Path file, TemperatureFit fit) {
            return List.of();
        }

        @Override
        public void write(ExitProfile profile, Path file) {}
    }
}
