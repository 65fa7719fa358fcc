// SPDX-License-Identifier: EPL-2.0
package org.offramp.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.Omission;
import org.offramp.api.Progress;
import org.offramp.api.analysis.AnalysisLimits;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.conversion.BackboneSource;
import org.offramp.api.conversion.ChosenStrategies;
import org.offramp.api.conversion.ConversionPipeline;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.conversion.ConversionResult;
import org.offramp.api.conversion.DataSources;
import org.offramp.api.conversion.Demo;
import org.offramp.api.conversion.Folders;
import org.offramp.api.conversion.Goal;
import org.offramp.api.conversion.TargetPlatform;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.decision.DecisionRequest;
import org.offramp.api.search.Objective;
import org.offramp.api.search.Quantity;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.Link;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.offramp.hardware.io.PlatformReader;
import org.offramp.hardware.io.PlatformWriter;

/** The demo's network, in floats, on a microcontroller with an NPU beside it that knows integers alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConversionTest {
    private final ProcessorCatalogue catalogue = Services.one(ProcessorCatalogue.class);

    @TempDir
    private static Path folder = Path.of("");

    private Platform platform = HardwareFactory.eINSTANCE.createPlatform();
    private Optional<ConversionResult> converted = Optional.empty();

    @BeforeAll
    void convert() throws IOException {
        platform.setName("Sensor with an NPU");
        Processor microcontroller = add("stm32h7", "mcu");
        Link link = catalogue.link("ethernet-gigabit").orElseThrow();
        link.setFirst(microcontroller);
        link.setSecond(add("ethos-u55-256", "npu"));
        platform.getLinks().add(link);
        Path file = folder.resolve("sensor.platform");
        new PlatformWriter().write(platform, file);
        platform = new PlatformReader().read(file);
        converted = Optional.of(Services.one(ConversionPipeline.class).convert(request(file), Progress.NONE));
    }

    private Processor add(String id, String name) {
        Processor processor = catalogue.snapshot(id).orElseThrow();
        processor.setName(name);
        platform.getProcessors().add(processor);
        return processor;
    }

    private ConversionRequest request(Path file) throws IOException {
        Demo.Input input = Services.one(Demo.class).write(folder.resolve("input"));
        return new ConversionRequest(
                new BackboneSource(input.backbone(), Arithmetic.EXACT),
                new DataSources(
                        data(input, "train"),
                        Optional.of(data(input, "calibration")),
                        Optional.of(data(input, "test"))),
                new TargetPlatform(file, OptionalDouble.empty()),
                new Goal(Objective.of(Quantity.ENERGY, 2), Optional.empty()),
                AnalysisLimits.DEFAULT,
                new ChosenStrategies(
                        "cut-points",
                        List.of("global-pool-dense"),
                        "mxnet",
                        "mxnet",
                        new DecisionRequest("max-softmax", false),
                        "exact"),
                1,
                new Folders(folder.resolve("out"), folder.resolve("cache")));
    }

    private static DataSpec data(Demo.Input input, String split) {
        return new DataSpec("npz", input.data(), Map.of("split", split));
    }

    private ConversionResult result() {
        return converted.orElseThrow();
    }

    @Test
    void aSnapshotIsWhatTheInstalledModelsSay() {
        assertThat(catalogue.notes(platform)).isEmpty();
    }

    @Test
    void mapsNothingToTheProcessorThatLacksTheOperators() {
        assertThat(result().findings().search().chosen().orElseThrow().plan().processors())
                .isNotEmpty()
                .containsOnly(0);
    }

    @Test
    void theReportSaysWhichOperatorsLack() throws IOException {
        assertThat(result().omissions())
                .filteredOn(omission -> omission.subject().equals("processor 'npu'"))
                .singleElement()
                .extracting(Omission::reason)
                .asString()
                .contains("It can't run", "Conv", "are not mapped to it");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("processor 'npu'", "Conv");
        assertThat(Files.readString(folder.resolve("out/report.json"))).contains("processor 'npu'");
    }

    @Test
    void theReportSaysHowUncertainTheCostsAre() throws IOException {
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("± 40");
        assertThat(Files.readString(folder.resolve("out/report.json"))).containsPattern("\"relative\": 0\\.(4|39999)");
    }

    @Test
    void codeForTheMicrocontrollerLiesBesideItsGraphs() throws IOException {
        assertThat(folder.resolve("out/deployment/segment-0.onnx")).exists();
        assertThat(folder.resolve("out/deployment/segment-0.c")).exists();
        assertThat(folder.resolve("out/deployment/segment-0.h")).content().contains("SEGMENT_0_INPUT");
        assertThat(Files.readString(folder.resolve("out/deployment/manifest.json")))
                .contains("\"segment-0.c\"", "\"segment-0.h\"");
    }
}
