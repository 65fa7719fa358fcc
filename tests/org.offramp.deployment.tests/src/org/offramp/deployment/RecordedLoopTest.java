// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.contract.LargestShare;
import org.offramp.api.decision.Decision;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.api.search.Plan;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/**
 * The decisions of run.py: a stand-in for onnxruntime plays back what plain Java computed for each graph and input.
 * Needs python3 with numpy, or such a Python named by OFFRAMP_PYTHON; is skipped without it.
 */
class RecordedLoopTest {
    private static final String PYTHON = Optional.ofNullable(System.getenv("OFFRAMP_PYTHON"))
            .orElse(Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3");

    private static final String PLAYER = """
            import hashlib, json, os
            import numpy as np
            with open(os.path.join(os.path.dirname(__file__), "recorded.json")) as file:
                RECORDED = json.load(file)
            class InferenceSession:
                def __init__(self, content, providers):
                    self.outputs = RECORDED[hashlib.sha256(content).hexdigest()]
                def run(self, wanted, feed):
                    (value,) = feed.values()
                    outputs = self.outputs[hashlib.sha256(value.tobytes()).hexdigest()]
                    return [np.array(outputs[n]["values"], np.float32).reshape(outputs[n]["shape"]) for n in wanted]
            """;

    private final Fixture fixture = new Fixture();
    private final JsonObject recorded = new JsonObject();

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> plans() {
        List<Integer> heads = List.of(0, 1);
        List<Integer> places = List.of(0, 0, 1);
        return Stream.of(
                Arguments.of(new Plan(heads, List.of(0.45, 0.9), places), List.of()),
                Arguments.of(new Plan(heads, List.of(0.4, 0.5), places), List.of(0.3, 3.0, 1.0)),
                Arguments.of(new Plan(heads, List.of(0.55, 0.1), places).withRecall(), List.of(0.5, 2.0, 1.0)),
                Arguments.of(new Plan(heads, List.of(0.55, 0.42), places, List.of(0, 1), true), List.of()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void decidesAsPlainJavaDoes(Plan plan, List<Double> temperatures) throws IOException, InterruptedException {
        boolean ready = isReady();
        if (!ready) {
            System.out.println("skipped: RecordedLoopTest needs python3 with numpy, or OFFRAMP_PYTHON");
        }
        assumeTrue(ready, "there is no Python with numpy");
        DeploymentRequest request = fixture.request(plan, new Decision(new LargestShare(), temperatures));
        new OnnxDeployment(OnnxWriters.onnx()).export(request, folder);
        record(request);
        int count = SelfTest.of(request, SegmentGraph.of(request)).exits().size();
        assertThat(count).isGreaterThan(Fixture.SAMPLES / 2);
        assertThat(run(folder.resolve("run.py").toString(), "self-test"))
                .isEqualTo("self-test: " + count + " of " + count + " samples as expected" + System.lineSeparator());
    }

    private void record(DeploymentRequest request) throws IOException {
        List<SegmentGraph> segments = SegmentGraph.of(request);
        for (Tensor sample : SelfTest.of(request, segments).inputs()) {
            Tensor value = sample;
            for (SegmentGraph segment : segments) {
                List<Tensor> outputs = record(segment.network(), value);
                if (segment.head().isPresent()) {
                    record(segment.head().get(), outputs.get(0));
                }
                value = outputs.get(outputs.size() - 1);
            }
        }
        Files.writeString(folder.resolve("recorded.json"), recorded.toString());
        Files.writeString(folder.resolve("onnxruntime.py"), PLAYER);
    }

    private List<Tensor> record(Network graph, Tensor value) throws IOException {
        List<Tensor> outputs =
                new Interpreter(graph).run(Map.of(graph.inputs().get(0).name(), value), graph.outputs());
        JsonObject named = new JsonObject();
        for (int i = 0; i < outputs.size(); i++) {
            JsonObject output = new JsonObject();
            JsonArray shape = new JsonArray();
            outputs.get(i).extents().forEach(shape::add);
            JsonArray values = new JsonArray();
            for (double each : outputs.get(i).toDoubles()) {
                values.add(each);
            }
            output.add("shape", shape);
            output.add("values", values);
            named.add(graph.outputs().get(i), output);
        }
        String file = Sha256.of(folder.resolve(SegmentGraph.file(graph)));
        if (!recorded.has(file)) {
            recorded.add(file, new JsonObject());
        }
        recorded.getAsJsonObject(file).add(hash(value), named);
        return outputs;
    }

    private static String hash(Tensor value) {
        byte[] bytes = new byte[value.bytes().remaining()];
        value.bytes().get(bytes);
        return HexFormat.of().formatHex(Sha256.start().digest(bytes));
    }

    private static boolean isReady() throws InterruptedException {
        try {
            return run("-c", "import numpy; print('ready')").startsWith("ready");
        } catch (IOException e) {
            return false; // no Python at all
        }
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(PYTHON), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
