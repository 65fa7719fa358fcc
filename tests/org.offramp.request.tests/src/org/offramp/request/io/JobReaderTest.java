// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.contract.fuzz.Fuzzing;
import org.offramp.hardware.xmi.XmiException;
import org.offramp.request.AccuracyKind;
import org.offramp.request.Arithmetic;
import org.offramp.request.CostKind;
import org.offramp.request.RiskKind;
import org.offramp.request.Safety;
import org.offramp.request.io.ConversionJob.AnalysisBounds;
import org.offramp.request.io.ConversionJob.JobStrategies;

class JobReaderTest {
    private static final String SECRET = "do not read this";
    private static final String NEEDED = "backbone='net.onnx' data='npz:train.npz' platform='soc.platform'";

    private static final String ALL = """
        <?xml version="1.0" encoding="UTF-8"?>
        <request:Conversion xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:request="urn:offramp:request:1.0"
            backbone="nets/net.onnx" arithmetic="float" data="npz:train.npz?scale=1/255&amp;range=0:9" calibration="npz:c.npz"
            test="npz:/data/t.npz" platform="../soc.platform" out="result" objective="worst-latency" safety="1se"
            paper="true" engine="mxnet" trainer="mx" solver="exact" attachPoints="cut-points" periodSeconds="0.04"
            seed="-7" decision="margin" temperature="true" recall="true" headsOnNext="true" inOrder="true"
            wholeFront="true" grid="quantiles:9" accuracy="macro-recall" weights="energy=1,latency=0.5">
          <blueprints>pooled</blueprints>
          <blueprints>grid</blueprints>
          <limits maxAccuracyDrop="0.01" maxLatencySeconds="0.001" maxWorstLatencySeconds="2E-3"
              maxEnergyJoules="0.5" maxExits="2">
            <memory processor="little" maxBytes="65536"/>
            <memory processor="big" maxBytes="0"/>
          </limits>
          <certification epsilon="0.01" delta="0.1" risk="signed" samples="npz:u.npz"/>
          <analysis minDistanceMacs="10000000000" maxHeadShare="0.25"/>
        </request:Conversion>
        """;

    @TempDir
    Path folder = Path.of("injected");

    @BeforeEach
    void putASecretBeside() throws IOException {
        Files.writeString(secret(), SECRET);
    }

    @Test
    @Tag("fuzz")
    void readsOrRefusesWhateverAFileHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("all.conversion"), ALL);
        new Fuzzing("conversion", file).run(XmiException.class, damaged -> new JobReader().read(damaged));
    }

    @Test
    void readsAllThatAFileCanSay() throws IOException {
        assertThat(read(ALL))
                .isEqualTo(new ConversionJob(
                        folder,
                        folder.resolve("nets/net.onnx"),
                        Optional.of(Arithmetic.FLOAT),
                        "npz:train.npz?scale=1/255&range=0:9",
                        Optional.of("npz:c.npz"),
                        Optional.of("npz:/data/t.npz"),
                        folder.resolve("../soc.platform"),
                        Optional.of(folder.resolve("result")),
                        new JobObjective(
                                Optional.of(CostKind.WORST_LATENCY),
                                OptionalDouble.of(0.01),
                                OptionalDouble.empty(),
                                OptionalDouble.of(0.001),
                                OptionalDouble.of(0.002),
                                OptionalDouble.of(0.5),
                                Map.of("little", 65_536L, "big", 0L),
                                OptionalInt.of(2),
                                Optional.of(Safety.ONE_STANDARD_ERROR),
                                true),
                        new JobSpace(
                                Optional.of("quantiles:9"),
                                Optional.of(AccuracyKind.MACRO_RECALL),
                                Optional.of("energy=1,latency=0.5"),
                                new JobSpace.Moves(true, true, true),
                                true),
                        Optional.of(new JobCertification(
                                0.01, 0.1, Optional.of(RiskKind.SIGNED), Optional.of("npz:u.npz"))),
                        new AnalysisBounds(OptionalLong.of(10_000_000_000L), OptionalDouble.of(0.25)),
                        new JobStrategies(
                                Optional.of("mxnet"),
                                Optional.of("mx"),
                                Optional.of("margin"),
                                true,
                                Optional.of("exact"),
                                Optional.of("cut-points"),
                                List.of("pooled", "grid")),
                        OptionalDouble.of(0.04),
                        OptionalLong.of(-7)));
    }

    @Test
    void refusesACertificateThatCannotBe() {
        assertThatExceptionOfType(XmiException.class)
                .isThrownBy(() -> read(root(NEEDED, "<certification epsilon='1' delta='0.1'/>")))
                .withMessageContaining("epsilon is 1.0");
        assertThatExceptionOfType(XmiException.class)
                .isThrownBy(() -> read(root(NEEDED, "<certification epsilon='0.1'/>")))
                .withMessageContaining("has no delta");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        <memory processor='a' maxBytes='1'/><memory processor='a' maxBytes='2'/> | limits the processor 'a' again
        <memory processor='a'/>                                                  | has no maxBytes
        <memory maxBytes='1'/>                                                   | has no processor
        <memory processor='a' maxBytes='-1'/>                                    | maxBytes is -1
        """)
    void refusesLimitsOfMemoryThatCannotBe(String limits, String reason) {
        assertThatExceptionOfType(XmiException.class)
                .isThrownBy(() -> read(root(NEEDED, "<limits>" + limits + "</limits>")))
                .withMessageContaining(reason);
    }

    @Test
    void whatIsNotSaidIsAbsent() throws IOException {
        ConversionJob job = read(root(NEEDED, ""));
        assertThat(job)
                .isEqualTo(new ConversionJob(
                        folder,
                        folder.resolve("net.onnx"),
                        Optional.empty(),
                        "npz:train.npz",
                        Optional.empty(),
                        Optional.empty(),
                        folder.resolve("soc.platform"),
                        Optional.empty(),
                        new JobObjective(
                                Optional.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                Map.of(),
                                OptionalInt.empty(),
                                Optional.empty(),
                                false),
                        new JobSpace(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new JobSpace.Moves(false, false, false),
                                false),
                        Optional.empty(),
                        new AnalysisBounds(OptionalLong.empty(), OptionalDouble.empty()),
                        new JobStrategies(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        OptionalDouble.empty(),
                        OptionalLong.empty()));
    }

    @Test
    void anAbsolutePathStaysAsItIs() throws IOException {
        Path net = folder.resolve("elsewhere.onnx").toAbsolutePath();
        assertThat(read(root("backbone='" + net + "' data='npz:a' platform='p'", ""))
                        .backbone())
                .isEqualTo(net);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        maxAccuracyDrop='-0.1'            | limits: maxAccuracyDrop is -0.1. Give a fraction from 0 to 1: 0.01 is one point.
        maxAccuracyDrop='1.5'             | limits: maxAccuracyDrop is 1.5. Give a fraction
        minAccuracy='NaN'                 | limits: minAccuracy is NaN. Give a fraction
        minAccuracy='1' maxAccuracyDrop='0' | limits: has both maxAccuracyDrop and minAccuracy. Keep one of them.
        maxLatencySeconds='0'             | limits: maxLatencySeconds is 0.0. Give a finite number above 0.
        maxWorstLatencySeconds='Infinity' | limits: maxWorstLatencySeconds is Infinity. Give a finite
        maxEnergyJoules='-1'              | limits: maxEnergyJoules is -1.0. Give a finite
        maxExits='0'                      | limits: maxExits is 0. Give a finite number above 0.
        maxExits='1.5'                    | "1.5" is not a value of maxExits. Give a whole number.
        maxLatencySeconds='fast'          | "fast" is not a value of maxLatencySeconds. Give a number
        maxLatency='1'                    | Limits has no "maxLatency". Maybe one of maxAccuracyDrop, minAccuracy, maxLatencySeconds
        """)
    void namesTheLimitAndTheRemedy(String limits, String message) {
        refuses(root(NEEDED, "<limits " + limits + "/>"), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        periodSeconds='0'      | conversion: periodSeconds is 0.0. Give a finite number above 0.
        engine=' '             | conversion: engine is empty. Give it a value or leave it out.
        objective='speed'      | line 1: "speed" is not a value of objective. Choose one of energy, latency, worst-latency, macs.
        safety='2se'           | "2se" is not a value of safety. Choose one of none, 1se.
        paper='perhaps'        | "perhaps" is not a value of paper. Give true or false.
        seed='many'            | "many" is not a value of seed. Give a whole number.
        colour='red'           | Conversion has no "colour". Maybe one of backbone, arithmetic, data, calibration
        """)
    void namesTheAttributeAndTheRemedy(String attributes, String message) {
        refuses(root(NEEDED + " " + attributes, ""), message);
    }

    @Test
    void namesTheAnalysisLimitAndTheRemedy() {
        refuses(root(NEEDED, "<analysis minDistanceMacs='-1'/>"), "analysis: minDistanceMacs is -1. Give 0 or more.");
        refuses(root(NEEDED, "<analysis maxHeadShare='0'/>"), "analysis: maxHeadShare is 0.0. Give a finite");
    }

    @Test
    void listsAllThatIsMissing() {
        refuses(
                root("data='npz:a'", ""),
                "2 problems",
                "conversion: has no backbone. Give it one.",
                "conversion: has no platform. Give it one.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <limits href='file:/etc/passwd#/'/>    | points out of the file. Copy
        <limits href='http://localhost:1/#/'/> | points out of the file. Copy
        <blueprints>a<blueprints>b</blueprints></blueprints> | element "blueprints" is not expected within a text. Maybe an end tag
        <request:limits/>                      | element "request:limits" is not expected here. Remove the prefix.
        <limits>text</limits>                  | there is text where elements are expected. Remove it
        <limits xsi:type='x'/>                 | attribute xsi:type is not allowed. Remove it.
        <limits xsi:schemaLocation='a file:/etc/passwd'/> | attribute xsi:schemaLocation is not allowed. Remove it.
        <limits xmlns:x='java://java.lang.System'/>       | namespace "java://java.lang.System" is not known. Maybe
        <limits>                               | Maybe the file is damaged or cut off, or is not a conversion.
        """)
    void refusesWhatWouldMakeTheLoaderLookElsewhere(String content, String message) {
        refuses(root(NEEDED, content), message);
    }

    @Test
    void refusesEntities() {
        refuses(
                "<!DOCTYPE p [<!ENTITY x SYSTEM '" + secret().toUri() + "'>]>" + root("backbone='&x;'", ""),
                "there is a DOCTYPE. Remove it: a conversion needs none");
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>")
                .reduce("<!ENTITY l0 'ha'>", String::concat);
        refuses("<!DOCTYPE p [" + laughs + "]>" + root("backbone='&l9;'", ""), "there is a DOCTYPE. Remove it");
    }

    @Test
    void refusesAPlatform() {
        refuses(
                "<hardware:Platform xmlns:hardware='urn:offramp:hardware:1.0'/>",
                "namespace \"urn:offramp:hardware:1.0\" is not known.",
                "a conversion has \"urn:offramp:request:1.0\"");
        refuses("<html/>", "The root of a conversion file is request:Conversion.");
    }

    @Test
    void refusesNestingWithoutEnd() {
        refuses(root("", "<limits>".repeat(100_000)), "elements are nested more than 16 deep. Maybe");
    }

    @Test
    void refusesALargeFile() {
        refuses(" ".repeat(5 << 20), "has more than 4 MiB. A conversion is small: maybe this is another kind of file.");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.conversion"), root("engine='\u00fc'", "").getBytes(StandardCharsets.ISO_8859_1));
        refuses(file, "is not UTF-8 text. Save it as UTF-8");
    }

    @Test
    void namesAMissingFileAndAFolder() {
        refuses(folder.resolve("missing.conversion"), "does not exist. Maybe the path is mistyped.");
        refuses(folder, "is not a regular file. Maybe the path is mistyped.");
    }

    static IntStream cuts() {
        return IntStream.iterate(0, at -> at < ALL.lastIndexOf("</request"), at -> at + 37);
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void refusesAFileThatIsCutOff(int length) {
        refuses(ALL.substring(0, length), "Maybe the file is damaged or cut off");
    }

    private ConversionJob read(String content) throws IOException {
        return new JobReader().read(Files.writeString(folder.resolve("job.conversion"), content));
    }

    private void refuses(String content, String... message) {
        try {
            refuses(Files.writeString(folder.resolve("hostile.conversion"), content), message);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void refuses(Path file, String... message) {
        assertThatExceptionOfType(XmiException.class)
                .isThrownBy(() -> new JobReader().read(file))
                .withMessageStartingWith(file + ": ")
                .withMessageContainingAll(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(SECRET));
    }

    private Path secret() {
        return folder.resolve("secret.txt");
    }

    private static String root(String attributes, String content) {
        return "<request:Conversion xmlns:request='urn:offramp:request:1.0' xmlns:xmi='http://www.omg.org/XMI'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' " + attributes + ">" + content
                + "</request:Conversion>";
    }
}
