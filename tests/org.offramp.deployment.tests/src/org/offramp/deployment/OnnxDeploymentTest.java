// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.deployment.NetworkWriter;
import org.offramp.api.search.Plan;
import org.offramp.graph.Network;

class OnnxDeploymentTest {
    private final OnnxDeployment exporter = new OnnxDeployment(OnnxWriters.onnx());
    private final DeploymentRequest request = new Fixture().request(0.5, 0.6);

    @TempDir
    private Path folder = Path.of("");

    @TempDir
    private Path other = Path.of("");

    @Test
    void writesAGraphForEachSegmentAndWhatBelongsToThem() throws IOException {
        exporter.export(request, folder);
        assertThat(content(folder))
                .containsOnlyKeys(
                        "manifest.json",
                        "run.py",
                        "segment-0.onnx",
                        "segment-1.onnx",
                        "segment-2.onnx",
                        "self-test.npz");
    }

    @Test
    void theSameRequestGivesTheSameBytes() throws IOException {
        exporter.export(request, folder);
        exporter.export(new Fixture().request(0.5, 0.6), other);
        assertThat(content(other)).isEqualTo(content(folder));
    }

    @Test
    void replacesAnOlderDeployment() throws IOException {
        exporter.export(request, folder);
        Files.writeString(folder.resolve(".partial-segment-1.onnx"), "left by a run that was killed");
        exporter.export(new Fixture().request(), folder);
        assertThat(content(folder)).containsOnlyKeys("manifest.json", "run.py", "segment-0.onnx", "self-test.npz");
    }

    @Test
    void leavesAnOlderDeploymentAloneWhenItFails() throws IOException {
        exporter.export(request, folder);
        Map<String, String> before = content(folder);
        OnnxDeployment failing = new OnnxDeployment(new NetworkWriter() {
            @Override
            public String id() {
                return "onnx";
            }

            @Override
            public String description() {
                return "a full disk";
            }

            @Override
            public void write(Network network, List<String> outputs, WritableByteChannel target) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        assertThatThrownBy(() -> failing.export(request, folder)).isInstanceOf(IOException.class);
        assertThat(content(folder)).isEqualTo(before);
    }

    @Test
    void theManifestSaysHowToRunThePlan() throws IOException {
        JsonObject json = manifest();
        assertThat(json.keySet())
                .containsExactly(
                        "schema",
                        "classes",
                        "preprocessing",
                        "rule",
                        "decision",
                        "segments",
                        "links",
                        "selfTest",
                        "expected",
                        "provenance");
        assertThat(json.get("schema").getAsString()).isEqualTo("offramp-deployment/2");
        assertThat(json.get("classes").getAsInt()).isEqualTo(3);
        assertThat(json.get("provenance")).hasToString("{\"seed\":\"7\",\"backbone\":\"<sha>\"}");
        JsonArray segments = json.getAsJsonArray("segments");
        JsonObject first = segments.get(0).getAsJsonObject();
        assertThat(first.get("input")).hasToString("{\"name\":\"x\",\"element\":\"float32\",\"shape\":[\"N\",2,6,6]}");
        assertThat(first.get("processor").getAsString()).isEqualTo("small");
        assertThat(first.get("head").getAsString()).isEqualTo("early");
        assertThat(first.get("threshold")).hasToString("0.5");
        assertThat(first.get("boundary"))
                .hasToString("{\"name\":\"relu0\",\"element\":\"float32\",\"shape\":[\"N\",4,6,6]}");
        JsonObject last = segments.get(2).getAsJsonObject();
        assertThat(last.get("processor").getAsString()).isEqualTo("large");
        assertThat(last.keySet()).doesNotContain("threshold", "boundary", "head", "headCost");
    }

    /** Segment 1 is the run of the elementary segments behind attach point 0 up to point 2. */
    @Test
    void theManifestSaysWhatItCosts() throws IOException {
        JsonObject json = manifest();
        assertThat(json.getAsJsonArray("segments").get(1).getAsJsonObject().get("cost"))
                .hasToString("{\"macs\":500,\"seconds\":0.0005,\"joules\":5.000000000000001E-7,\"weightBytes\":500,"
                        + "\"peakActivationBytes\":600}");
        assertThat(json.getAsJsonArray("segments").get(1).getAsJsonObject().get("headCost"))
                .hasToString("{\"macs\":20,\"seconds\":0.000019999999999999998,\"joules\":2E-8,\"weightBytes\":20,"
                        + "\"peakActivationBytes\":40}");
        assertThat(json.get("links"))
                .hasToString("[{\"afterSegment\":1,\"from\":\"small\",\"to\":\"large\",\"tensor\":\"relu2\","
                        + "\"bytes\":576,\"seconds\":0.0015760000000000001,\"joules\":5.760000000000001E-7}]");
        JsonObject expected = json.getAsJsonObject("expected");
        assertThat(expected.get("accuracy")).hasToString("0.9");
        assertThat(expected.get("exitRates")).hasToString("[0.3333333333333333,0.3333333333333333,0.3333333333333333]");
        assertThat(expected.getAsJsonArray("exitAccuracies").get(0).isJsonNull())
                .as("nobody leaves there, so there is no accuracy")
                .isTrue();
    }

    @Test
    void refusesThresholdsThatAreNoNumbers() {
        assertThatThrownBy(() -> exporter.export(new Fixture().request(0.5, Double.NaN), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[0.5, NaN]");
    }

    @Test
    void refusesToHandOverWhereNoLinkIs() {
        Plan backwards = new Plan(List.of(0), List.of(0.5), List.of(1, 0));
        assertThatThrownBy(() -> exporter.export(new Fixture().request(backwards), folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 'large' to 'small'");
        assertThat(folder).isEmptyDirectory();
    }

    private JsonObject manifest() throws IOException {
        exporter.export(request, folder);
        return JsonParser.parseString(Files.readString(folder.resolve("manifest.json")))
                .getAsJsonObject();
    }

    /** Checksums of all files, temporary ones too. */
    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sums.put(file.getFileName().toString(), Sha256.of(file));
            }
        }
        return sums;
    }
}
