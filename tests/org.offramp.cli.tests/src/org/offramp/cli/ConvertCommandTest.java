// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.BadInputException;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.certification.CertificationRequest;
import org.offramp.api.certification.Risk;
import org.offramp.api.certification.RiskLimit;
import org.offramp.api.conversion.BackboneSource;
import org.offramp.api.conversion.ChosenStrategies;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.DataSources;
import org.offramp.api.conversion.Folders;
import org.offramp.api.conversion.Goal;
import org.offramp.api.conversion.TargetPlatform;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.decision.DecisionRequest;
import org.offramp.api.search.AccuracyLimits;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.api.search.SearchResult.Shortfall;

class ConvertCommandTest {
    private static final String NEEDED = "convert --backbone net.onnx --data npz:d?split=a --platform p.platform";

    @TempDir
    Path folder = Path.of("injected");

    private final FakeConversion conversion = new FakeConversion();

    private Path out() {
        return folder.resolve("out");
    }

    private Outcome run(FakeConversion pipeline, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--out", out().toString(), "--cache", "kept"));
        arguments.addAll(List.of(more));
        return FakeOfframp.converting(pipeline).run(arguments.toArray(String[]::new));
    }

    private ConversionRequest requested(String command, String... more) {
        Outcome outcome = run(conversion, command, more);
        assertThat(outcome.err()).isEmpty();
        return conversion.requests.get(conversion.requests.size() - 1);
    }

    private ConversionRequest standard(Objective objective) {
        return new ConversionRequest(
                new BackboneSource(Path.of("net.onnx"), Arithmetic.EXACT),
                new DataSources(DataSpec.parse("npz:d?split=a"), Optional.empty(), Optional.empty()),
                new TargetPlatform(Path.of("p.platform"), OptionalDouble.empty()),
                new Goal(objective, Optional.empty()),
                AnalysisLimits.DEFAULT,
                new ChosenStrategies(
                        "cut-points",
                        List.of("global-pool-dense", "grid-pool-hidden"),
                        "mxnet",
                        "mxnet",
                        new DecisionRequest("max-softmax", false),
                        "exact"),
                1,
                new Folders(out(), Path.of("kept")));
    }

    @Test
    void whatIsNotSaidHasADefault() {
        assertThat(requested(NEEDED))
                .isEqualTo(standard(Objective.of(Quantity.ENERGY, 3)
                        .with(AccuracyLimits.drop(0.01).withOneStandardError())));
    }

    @Test
    void everyOptionArrives() {
        ConversionRequest request = requested(NEEDED
                + " --calibration npz:c --test npz:t --min-accuracy 0.9 --max-latency 0.5 --max-worst-latency"
                + " 1e0 --max-energy .25 --max-exits 2 --objective worst-latency --safety none --engine e"
                + " --trainer t --decision d --temperature --solver s --blueprint b1 --blueprint b2 --attach-points a --min-distance 7"
                + " --period 2 --seed -5 --arithmetic float");
        assertThat(request)
                .isEqualTo(new ConversionRequest(
                        new BackboneSource(Path.of("net.onnx"), Arithmetic.FLOAT),
                        new DataSources(
                                DataSpec.parse("npz:d?split=a"),
                                Optional.of(DataSpec.parse("npz:c")),
                                Optional.of(DataSpec.parse("npz:t"))),
                        new TargetPlatform(Path.of("p.platform"), OptionalDouble.of(2)),
                        new Goal(
                                Objective.of(Quantity.WORST_LATENCY, 2)
                                        .with(AccuracyLimits.least(0.9))
                                        .within(Map.of(
                                                Quantity.LATENCY,
                                                0.5,
                                                Quantity.WORST_LATENCY,
                                                1.0,
                                                Quantity.ENERGY,
                                                0.25)),
                                Optional.empty()),
                        new AnalysisLimits(7, 0.5),
                        new ChosenStrategies("a", List.of("b1", "b2"), "e", "t", new DecisionRequest("d", true), "s"),
                        -5,
                        new Folders(out(), Path.of("kept"))));
    }

    @Test
    void aCertificateTakesThePlaceOfTheUsualLimitOfAccuracy() {
        ConversionRequest request =
                requested(NEEDED + " --certify 0.02,0.1 --risk consistency --certification npz:c?split=b");
        assertThat(request.goal().certification())
                .hasValue(new CertificationRequest(
                        new RiskLimit(Risk.CONSISTENCY, 0.02, 0.1), Optional.of(DataSpec.parse("npz:c?split=b"))));
        assertThat(request.goal().objective().accuracy().mostDrop()).isEmpty();
    }

    @Test
    void aCertificateWithoutSamplesWithholdsSome() {
        ConversionRequest request = requested(NEEDED + " --certify 0.02,0.1 --max-accuracy-drop 0.03");
        assertThat(request.goal().certification())
                .hasValue(new CertificationRequest(new RiskLimit(Risk.HARM, 0.02, 0.1), Optional.empty()));
        assertThat(request.goal().objective().accuracy().mostDrop()).hasValue(0.03);
    }

    @Test
    void thePapersRulesComeWithThePapersSolver() {
        ConversionRequest request = requested(NEEDED + " --paper");
        assertThat(request.strategies().search()).isEqualTo("bellman-ford");
        assertThat(request.goal().objective().exits().classifiersAtMostProcessors())
                .isTrue();
        assertThat(requested(NEEDED + " --paper --solver exact").strategies().search())
                .isEqualTo("exact");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        convert                                        | Missing required options: --backbone, --data, --platform; or name a .conversion file
        convert --backbone b --data npz:d              | Missing required options: --platform;
        convert job.conversion --seed 2                | there can't be --seed: write it into the file
        convert job.conversion --min-accuracy 0.9 --engine e | there can't be --min-accuracy, --engine: write
        NEEDED --max-accuracy-drop 1 --min-accuracy 1  | --max-accuracy-drop=FRACTION, --min-accuracy=FRACTION are mutually exclusive
        NEEDED --max-accuracy-drop 1.5                 | '1.5' is no fraction from 0 to 1 (0.01 is one point)
        NEEDED --min-accuracy NaN                      | 'NaN' is no fraction
        NEEDED --max-latency 0                         | '0' is no finite number above 0
        NEEDED --max-energy 1e999                      | '1e999' is no finite number above 0
        NEEDED --period 5s                             | '5s' is no finite number above 0
        NEEDED --max-exits 0                           | '0' isn't a whole number of at least 1
        NEEDED --min-distance -1                       | '-1' isn't a whole number of at least 0
        NEEDED --objective speed                       | 'speed' is none of energy, latency, macs, worst-latency
        NEEDED --certify 0.02                          | '0.02' isn't two fractions between 0 and 1
        NEEDED --certification npz:c                   | --certification says nothing without --certify
        NEEDED --risk harm                             | --risk says nothing without --certify
        NEEDED --safety 2se                            | '2se' is none of none, 1se
        NEEDED --seed many                             | --seed
        """)
    void wrongUsageIsNamed(String command, String message) {
        Outcome outcome = run(conversion, command.replace("NEEDED", NEEDED));
        assertThat(outcome.err()).contains(message, "Usage: offramp convert");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(conversion.requests).isEmpty();
        assertThat(out()).doesNotExist();
    }

    @Test
    void withoutAFolderForTheResultsItIsWrongUsage() {
        Outcome outcome = FakeOfframp.converting(conversion).run(NEEDED.split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("'--out=DIR'");
    }

    @Test
    void aFileAsksForTheSameAsTheOptions() throws IOException {
        Path job = Files.writeString(folder.resolve("job.conversion"), """
            <request:Conversion xmlns:request="urn:offramp:request:1.0" backbone="net.onnx" data="npz:d?split=a"
                calibration="npz:c" test="npz:t" platform="p.platform" objective="macs" safety="none" paper="true"
                engine="e" trainer="t" decision="d" temperature="true" solver="s" attachPoints="a" periodSeconds="2" seed="5"
                grid="quantiles:9" accuracy="each-class" weights="energy=1,latency=0.5" recall="true" headsOnNext="true"
                inOrder="true" wholeFront="true">
              <blueprints>b1</blueprints>
              <blueprints>b2</blueprints>
              <limits maxAccuracyDrop="0.02" maxLatencySeconds="0.5" maxWorstLatencySeconds="1"
                  maxEnergyJoules="0.25" maxExits="2"/>
              <certification epsilon="0.02" delta="0.1" risk="consistency" samples="npz:u"/>
              <analysis minDistanceMacs="7"/>
            </request:Conversion>
            """);
        ConversionRequest ofOptions = requested("convert --backbone " + folder.resolve("net.onnx") + " --data npz:"
                + folder.resolve("d") + "?split=a --calibration npz:" + folder.resolve("c") + " --test npz:"
                + folder.resolve("t") + " --platform " + folder.resolve("p.platform")
                + " --objective macs --safety none --paper --engine e --trainer t --decision d --temperature --solver s --attach-points a"
                + " --period 2 --seed 5 --blueprint b1 --blueprint b2 --max-accuracy-drop 0.02 --max-latency 0.5"
                + " --max-worst-latency 1 --max-energy 0.25 --max-exits 2 --min-distance 7 --grid quantiles:9"
                + " --accuracy each-class --weights energy=1,latency=0.5 --recall --heads-on-next --in-order --whole-front"
                + " --certify 0.02,0.1 --risk consistency --certification npz:" + folder.resolve("u"));
        assertThat(requested("convert " + job, "--json")).isEqualTo(ofOptions);
    }

    @Test
    void aFilesGridThatIsNoneIsBadInput() throws IOException {
        Path job = Files.writeString(folder.resolve("job.conversion"), """
            <request:Conversion xmlns:request="urn:offramp:request:1.0" backbone="net.onnx" data="npz:d"
                platform="p.platform" out="there" grid="many"/>
            """);
        Outcome outcome = FakeOfframp.converting(conversion).run("convert", job.toString());
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("many");
    }

    @Test
    void aFileHasTheSameDefaultsAndCanNameTheFolder() throws IOException {
        Path job = Files.writeString(folder.resolve("job.conversion"), """
            <request:Conversion xmlns:request="urn:offramp:request:1.0" backbone="net.onnx" data="npz:d"
                platform="p.platform" out="there"/>
            """);
        FakeOfframp.converting(conversion).run("convert", job.toString());
        ConversionRequest ofFile = conversion.requests.get(0);
        assertThat(ofFile.folders().out()).isEqualTo(folder.resolve("there"));
        ConversionRequest ofOptions = requested(NEEDED);
        assertThat(ofFile.goal().objective()).isEqualTo(ofOptions.goal().objective());
        assertThat(ofFile.limits()).isEqualTo(ofOptions.limits());
        assertThat(ofFile.seed()).isEqualTo(ofOptions.seed());
        assertThat(ofFile.strategies().search())
                .isEqualTo(ofOptions.strategies().search());
    }

    @Test
    void aFileThatCannotBeUsedIsBadInput() throws IOException {
        Path job = Files.writeString(
                folder.resolve("job.conversion"),
                "<request:Conversion xmlns:request='urn:offramp:request:1.0' backbone='b' data='npz:d'/>");
        run(conversion, "convert " + job).assertOneSentence(3, job + ": conversion: has no platform. Give it one.");
    }

    @Test
    void saysInAFewLinesWhatCameOut() {
        assertThat(run(conversion, NEEDED).result())
                .isEqualToNormalizingNewlines("""
                    Accuracy: 74.00 %% with exits, 75.00 %% of net.onnx alone (drop 1.00 points, 4 test samples)
                    MACs: 2.000 M of 4.000 M for a sample, mean (50.0 %% saved)
                    Energy: 1.500 mJ for a sample, mean; latency: 20.00 ms, at worst 40.00 ms
                    Samples leave: 60.0 %% at early on little, 40.0 %% at the end on big
                    Warning: Not verified as unseen.
                    Report: %s
                    """.formatted(out().resolve("report.html")));
    }

    @Test
    void saysTheSameInEveryCountry() {
        assertThat(InCountry.with(Locale.GERMANY, () -> run(conversion, NEEDED)))
                .isEqualTo(run(conversion, NEEDED));
    }

    @Test
    void jsonHasTheKeysThatOthersRelyOn() {
        JsonObject json = run(conversion, NEEDED, "--json").json();
        assertThat(json.get("feasible").getAsBoolean()).isTrue();
        assertThat(json.getAsJsonObject("backbone"))
                .hasToString("{\"name\":\"net.onnx\",\"accuracy\":0.75,\"macs\":4000000}");
        JsonObject plan = json.getAsJsonObject("plan");
        assertThat(plan.get("exits")).hasToString("[0]");
        assertThat(plan.get("thresholds")).hasToString("[0.75]");
        assertThat(plan.get("mapping")).hasToString("[\"little\",\"big\"]");
        assertThat(plan.getAsJsonObject("calibration").get("accuracy").getAsDouble())
                .isEqualTo(0.745);
        assertThat(plan.getAsJsonObject("test").keySet())
                .contains("accuracy", "macs", "joules", "seconds", "worstSeconds", "exitRates");
        assertThat(json.getAsJsonObject("counters")
                        .get("backboneForwardSamples")
                        .getAsLong())
                .isEqualTo(12);
        assertThat(json.get("report").getAsString())
                .isEqualTo(out().resolve("report.html").toString());
    }

    @Test
    void withoutAPlanTheGateIsNotMet() {
        FakeConversion none = new FakeConversion(request -> {}, new Shortfall("worst latency in seconds", 0.01, 0.035));
        Outcome outcome = run(none, NEEDED);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .startsWith("No plan meets the limits.")
                .contains("Binding: worst latency in seconds (asked 0.01000, nearest 0.03500, 0.02500 away)")
                .contains("report.html");
        JsonObject json = run(none, NEEDED, "--json").json();
        assertThat(json.get("feasible").getAsBoolean()).isFalse();
        assertThat(json.has("plan")).isFalse();
        JsonObject shortfall = json.getAsJsonArray("shortfalls").get(0).getAsJsonObject();
        assertThat(shortfall.get("limit").getAsString()).isEqualTo("worst latency in seconds");
        assertThat(shortfall.get("distance").getAsDouble()).isEqualTo(0.035 - 0.01);
    }

    @Test
    void badInputOfThePipelineIsOneSentence() {
        FakeConversion failing = new FakeConversion(request -> {
            throw new BadInputException("net.onnx", "It is damaged.", "Copy it again.");
        });
        run(failing, NEEDED).assertOneSentence(3, "net.onnx: It is damaged. Copy it again.");
    }

    @Test
    void aSpecThatIsNoneIsBadInputBeforeAnythingIsWritten() {
        Outcome outcome = run(conversion, "convert --backbone b --data nothing --platform p");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("nothing: This is no data SPEC.");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aSecondRunOnTheSameFolderIsRefusedWhileTheFirstWorks() {
        List<Outcome> second = new ArrayList<>();
        FakeConversion first = new FakeConversion(request -> second.add(run(conversion, NEEDED)));
        run(first, NEEDED).result();
        second.get(0)
                .assertOneSentence(
                        3,
                        out() + ": Another run of Offramp (process "
                                + ProcessHandle.current().pid()
                                + ") writes into this folder. Wait until it has ended, or name another folder.");
        run(conversion, NEEDED).result();
    }
}
