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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.BadInputException;
import org.offramp.api.analysis.AttachPoint;
import org.offramp.api.analysis.BackboneClassifier;
import org.offramp.api.analysis.ExitHead;
import org.offramp.api.analysis.ExitPlan;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Dense;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;

class InspectCommandTest {
    private static final Network TWO_LAYERS = new Network(
            "two layers",
            List.of(new Input("x", TensorType.float32(Shape.batched(40)))),
            Map.of(
                    "w",
                    Tensor.ofFloats(Shape.of(30, 40), new float[1200]),
                    "v",
                    Tensor.ofFloats(Shape.of(2, 30), new float[60])),
            List.of(
                    new Node("first", new Dense(), List.of("x", "w"), "hidden"),
                    new Node("", Unary.of(UnaryFunction.LEAKY_RELU), List.of("hidden"), "active"),
                    new Node("last", new Dense(), List.of("active", "v"), "scores")),
            List.of("scores"));

    private static Outcome run(String... arguments) {
        return FakeOfframp.with(
                        (file, arithmetic) -> new ImportedBackbone(TWO_LAYERS, "ONNX 1.17", List.of("folded shapes")))
                .run(arguments);
    }

    @Test
    void printsATable() {
        assertThat(run("inspect", "net.onnx").result()).isEqualToNormalizingNewlines("""
            two layers (ONNX 1.17)
              simplified: folded shapes
              inputs:  x float32[Nx40]
              outputs: scores float32[Nx2]

                 operator                 output                           MACs   parameters    bytes out  tensor (| cut point, * attach point)
            1    Dense                    [Nx30]                          1,200        1,200          120  | hidden
            2    LeakyRelu                [Nx30]                              0            0          120  | active
            3    Dense                    [Nx2]                              60           60            8    scores

            3 nodes, 1,260 MACs, 1,260 parameters, 2 cut points (per sample; MACs of convolutions and matrix products)

            no attach points
            """);
    }

    /** A dense layer behind the activation. */
    private static ExitPlan oneExit(Path file, Network backbone, String rule) {
        TensorType type = TensorType.float32(Shape.batched(30));
        Input input = new Input("active", type);
        Network classifier = new Network(
                "",
                List.of(input),
                Map.of("w", Tensor.ofFloats(Shape.of(2, 30), new float[60])),
                List.of(new Node("", new Dense(), List.of("active", "w"), "logits")),
                List.of("logits"));
        ExitHead head = new ExitHead(
                "exit1." + rule + "." + file,
                "one-dense",
                new AttachPoint("active", type, 1200),
                new Network("", List.of(input), Map.of(), List.of(), List.of("active")),
                classifier,
                Set.of("w"));
        return new ExitPlan(backbone, new BackboneClassifier("scores", 2), List.of(head), List.of());
    }

    private static Outcome runWithExit(String... arguments) {
        return FakeOfframp.with(
                        (file, arithmetic) -> new ImportedBackbone(TWO_LAYERS, "ONNX 1.17", List.of()),
                        (file, backbone, rule, blueprints, limits) -> oneExit(file, backbone, rule))
                .run(arguments);
    }

    @Test
    void marksAttachPointsAndListsTheirHeads() {
        assertThat(runWithExit("inspect", "net.onnx").result())
                .contains("1,200          120  | hidden\n", "0            0          120  * active\n")
                .endsWith("""

                    exit head                                  MACs   parameters  before it  attach point
                    exit1.cut-points.net.onnx                    60           60     95.2 %  active

                    1 attach points, 1 heads (before it: share of the backbone's MACs)
                    """);
    }

    @Test
    void jsonListsAttachPointsWithTheirHeads() {
        JsonObject json = runWithExit("inspect", "net.onnx", "--json").json();
        assertThat(json.get("attachPoints"))
                .hasToString("[{\"tensor\":\"active\",\"shape\":[\"N\",30],\"macsBefore\":1200,\"macsShare\":"
                        + 1200 / 1260.0
                        + ",\"heads\":[{\"name\":\"exit1.cut-points.net.onnx\",\"blueprint\":\"one-dense\","
                        + "\"macs\":60,\"parameters\":60}]}]");
    }

    @Test
    void whatIsNoClassifierIsInspectedToo() {
        FakeOfframp offramp = FakeOfframp.with(
                (file, arithmetic) -> new ImportedBackbone(TWO_LAYERS, "", List.of()),
                (file, backbone, rule, blueprints, limits) -> {
                    throw new BadInputException(file, "It has no classes.", "Take another.");
                });
        Outcome table = offramp.run("inspect", "net.onnx");
        assertThat(table.code()).isZero();
        assertThat(table.result()).endsWith("\nno attach points: net.onnx: It has no classes. Take another.\n");
        assertThat(offramp.run("inspect", "net.onnx", "--json").json().get("attachPoints"))
                .hasToString("[]");
    }

    @Test
    void readsANetworkInTheArithmeticAskedFor() {
        FakeOfframp offramp = FakeOfframp.with(
                (file, arithmetic) -> new ImportedBackbone(TWO_LAYERS, "read " + arithmetic, List.of()));
        assertThat(offramp.run("inspect", "net.onnx").result()).contains("(read EXACT)");
        assertThat(offramp.run("inspect", "net.onnx", "--arithmetic", "float").result())
                .contains("(read FLOAT)");
    }

    @Test
    void namesCannotSteerTheTerminal() {
        Network steering = new Network(
                "clear\033[2J\r\u202e",
                List.of(new Input("x\n", TensorType.float32(Shape.batched(4)))),
                Map.of(),
                List.of(new Node("", Unary.of(UnaryFunction.RELU), List.of("x\n"), "y".repeat(1000) + "\007")),
                List.of("y".repeat(1000) + "\007"));
        String table = FakeOfframp.with((file, arithmetic) -> new ImportedBackbone(steering, "ONNX", List.of()))
                .run("inspect", "net.onnx")
                .result();
        assertThat(table).startsWith("clear?[2J?? (ONNX)").contains("x? float32", "y".repeat(80) + "…");
        assertThat(table.replaceAll("\\R", "")).doesNotContainPattern("[\\p{Cntrl}\\u202e]|y{81}");
    }

    @Test
    void printsTheSameInEveryCountry() {
        for (String more : List.of("--json", "--quiet")) {
            assertThat(InCountry.with(Locale.GERMANY, () -> run("inspect", "net.onnx", more)))
                    .isEqualTo(run("inspect", "net.onnx", more));
            assertThat(InCountry.with(Locale.GERMANY, () -> runWithExit("inspect", "net.onnx", more)))
                    .isEqualTo(runWithExit("inspect", "net.onnx", more));
        }
    }

    @Test
    void readsTheFileNamed(@TempDir Path folder) throws IOException {
        List<Path> read = new ArrayList<>();
        FakeOfframp offramp = FakeOfframp.with((file, arithmetic) -> {
            read.add(file);
            return new ImportedBackbone(TWO_LAYERS, "", List.of());
        });
        Path withAt = Files.writeString(folder.resolve("@net.onnx"), "--json");
        offramp.run("inspect", "some/net.onnx");
        offramp.run("inspect", "@" + withAt);
        assertThat(read).containsExactly(Path.of("some/net.onnx"), Path.of("@" + withAt));
    }

    @Test
    void jsonHasTheKeysThatOthersRelyOn() {
        JsonObject json = run("inspect", "net.onnx", "--json").json();
        assertThat(json.get("macs").getAsLong()).isEqualTo(1260);
        assertThat(json.get("parameters").getAsLong()).isEqualTo(1260);
        assertThat(json.get("inputs"))
                .hasToString("[{\"name\":\"x\",\"elementType\":\"float32\",\"shape\":[\"N\",40]}]");
        assertThat(json.get("outputs"))
                .hasToString("[{\"name\":\"scores\",\"elementType\":\"float32\",\"shape\":[\"N\",2]}]");
        assertThat(json.get("cutPoints")).hasToString("[\"hidden\",\"active\"]");
        assertThat(json.getAsJsonArray("nodes")).hasSize(3);
        assertThat(json.getAsJsonArray("nodes").get(0))
                .hasToString(
                        "{\"name\":\"first\",\"operator\":\"Dense\",\"inputs\":[\"x\",\"w\"],\"output\":\"hidden\","
                                + "\"elementType\":\"float32\",\"shape\":[\"N\",30],\"macs\":1200,\"parameters\":1200,"
                                + "\"activationBytes\":120}");
        assertThat(json.get("format").getAsString()).isEqualTo("ONNX 1.17");
        assertThat(json.get("rewrites")).hasToString("[\"folded shapes\"]");
    }
}
