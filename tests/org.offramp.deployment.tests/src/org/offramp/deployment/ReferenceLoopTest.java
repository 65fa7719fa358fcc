// SPDX-License-Identifier: EPL-2.0
package org.offramp.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.deployment.DeploymentRequest;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** run.py itself. Needs python3 with onnxruntime, or such a Python named by OFFRAMP_PYTHON; is skipped without it. */
class ReferenceLoopTest {
    private static final String PYTHON =
            Optional.ofNullable(System.getenv("OFFRAMP_PYTHON")).orElse("python3");

    /** Between the confidences of the samples, so that some leave at each exit. */
    private final DeploymentRequest request = new Fixture().request(0.45, 0.9);

    @TempDir
    private Path folder = Path.of("");

    private record Outcome(int code, String text) {}

    @BeforeEach
    void export() throws IOException, InterruptedException {
        boolean ready = isReady();
        if (!ready) {
            System.out.println("skipped: ReferenceLoopTest needs python3 with onnxruntime, or OFFRAMP_PYTHON");
        }
        assumeTrue(ready, "there is no Python with onnxruntime");
        new OnnxDeployment(OnnxWriters.onnx()).export(request, folder);
    }

    private static boolean isReady() throws InterruptedException {
        try {
            return python("-c", "import numpy, onnxruntime").code() == 0;
        } catch (IOException e) {
            return false; // no Python at all
        }
    }

    private static Outcome python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        Collections.addAll(command, arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }

    private Outcome loop(String argument) throws IOException, InterruptedException {
        return python(folder.resolve("run.py").toString(), argument);
    }

    private SelfTest expected() {
        return SelfTest.of(request, SegmentGraph.of(request));
    }

    @Test
    void passesItsSelfTest() throws IOException, InterruptedException {
        int count = expected().exits().size();
        assertThat(expected().exits()).contains(0, 1, 2);
        assertThat(loop("self-test"))
                .isEqualTo(new Outcome(
                        0, "self-test: " + count + " of " + count + " samples as expected" + System.lineSeparator()));
    }

    @Test
    void noticesAnotherThreshold() throws IOException, InterruptedException {
        Path manifest = folder.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"threshold\": 0.45,", "\"threshold\": 2,"));
        Outcome outcome = loop("self-test");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.text()).contains("expected exit 0");
    }

    @Test
    void noticesAGraphThatWasChanged() throws IOException, InterruptedException {
        Files.write(folder.resolve("segment-1.onnx"), new byte[] {0});
        assertThat(loop("self-test"))
                .extracting(Outcome::code, Outcome::text)
                .containsExactly(1, "segment-1.onnx isn't what the manifest describes." + System.lineSeparator());
    }

    @Test
    void reallyStopsAtTheExits() throws IOException, InterruptedException {
        List<Integer> exits = expected().exits();
        Path data = folder.resolve("data.npz");
        write(data);
        int early = Collections.frequency(exits, 0);
        int late = Collections.frequency(exits, 1);
        int all = exits.size();
        assertThat(loop(data.toString()).text())
                .startsWith("accuracy: 1.0000 (" + all + " of " + all + " samples right)")
                .contains("exit 0: ", "segment 0 ran " + all + " times")
                .contains("exit 1: ", "segment 1 ran " + (all - early) + " times")
                .contains("exit 2: ", "segment 2 ran " + (all - early - late) + " times");
    }

    /** The self-test's samples with the labels expected. */
    private void write(Path data) throws IOException {
        SelfTest test = expected();
        int count = test.inputs().size();
        long[] labels =
                test.verdicts().stream().mapToLong(verdict -> verdict.label()).toArray();
        Tensor y = Tensor.ofLongs(ElementType.INT64, Shape.of(count), labels);
        try (OutputStream target = Files.newOutputStream(data);
                NumpyArchive archive = new NumpyArchive(target)) {
            archive.add("x", ElementType.FLOAT32, List.of(count, 2, 6, 6), test.inputs());
            archive.add("y", ElementType.INT64, y.extents(), List.of(y));
        }
    }
}
