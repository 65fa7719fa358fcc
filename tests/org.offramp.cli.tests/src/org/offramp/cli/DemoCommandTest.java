// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.conversion.ConversionRequest;
import org.offramp.api.search.SearchResult.Shortfall;

class DemoCommandTest {
    @TempDir
    Path folder = Path.of("injected");

    private Path out() {
        return folder.resolve("out");
    }

    private Outcome run(FakeConversion conversion, String... more) {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {"demo", "--out", out().toString(), "--cache", "kept"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return FakeOfframp.converting(conversion).run(arguments);
    }

    @Test
    void convertsWhatTheDemoWrote() {
        FakeConversion conversion = new FakeConversion();
        assertThat(run(conversion).code()).isZero();
        ConversionRequest request = conversion.requests.get(0);
        Path input = out().resolve("input");
        assertThat(request.backbone().file()).isEqualTo(input.resolve("net.onnx"));
        assertThat(request.platform().file()).isEqualTo(input.resolve("p.platform"));
        assertThat(request.data().training()).hasToString("npz:" + input.resolve("data.npz") + "?split=train");
        assertThat(request.data().calibration().orElseThrow())
                .hasToString("npz:" + input.resolve("data.npz") + "?split=calibration");
        assertThat(request.data().test().orElseThrow()).hasToString("npz:" + input.resolve("data.npz") + "?split=test");
        assertThat(request.folders().out()).isEqualTo(out());
        assertThat(request.folders().cache()).isEqualTo(Path.of("kept"));
        assertThat(request.goal().objective().accuracy().mostDrop()).hasValue(0.01);
    }

    @Test
    void endsWithThreeLinesAndTheReport() {
        assertThat(run(new FakeConversion(), "--quiet").out().lines())
                .containsExactly(
                        "Synthetic samples.",
                        "60.0 % of the 4 test samples leave early, at an exit; the others go to the network's end.",
                        "So a sample takes 50.0 % less computing, and 1.500 mJ and 20.00 ms on the two"
                                + " microcontrollers.",
                        "74.0 % of the answers are right; the whole network alone gets 75.0 % right.",
                        "Report: " + out().resolve("report.html"));
    }

    @Test
    void machinesGetJson() {
        assertThat(run(new FakeConversion(), "--json").out()).startsWith("{").contains("\"report\"");
    }

    @Test
    void saysWhatBindsWhenNoPlanMeetsTheLimits() {
        Outcome outcome = run(new FakeConversion(request -> {}, new Shortfall("accuracy drop", 0.01, 0.02)));
        assertThat(outcome.code()).isEqualTo(ExitCode.GATE_NOT_MET);
        assertThat(outcome.out()).contains("No plan meets the limits.");
    }

    @Test
    void leavesAFolderAloneThatIsSomebodyElses() throws Exception {
        Files.createDirectories(out());
        Files.writeString(out().resolve("thesis.txt"), "mine");
        FakeConversion conversion = new FakeConversion();
        assertThat(run(conversion).code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(conversion.requests).isEmpty();
        assertThat(out().resolve("input")).doesNotExist();
    }
}
