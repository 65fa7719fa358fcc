// SPDX-License-Identifier: EPL-2.0
package org.offramp.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** MXNet against ONNX Runtime on every tensor of published networks. Needs OFFRAMP_TEST_DATA; is skipped without it. */
class EngineAgreementTest {
    private static final double TOLERANCE = 1e-5;

    private Path models = Path.of("");

    @BeforeEach
    void findTheModels() {
        Optional<Path> found = Optional.ofNullable(System.getenv("OFFRAMP_TEST_DATA"))
                .map(folder -> Path.of(folder, "models"))
                .filter(Files::isDirectory);
        if (found.isEmpty()) {
            System.out.println("skipped: EngineAgreementTest needs a folder with data named by OFFRAMP_TEST_DATA");
        }
        assumeTrue(found.isPresent(), "OFFRAMP_TEST_DATA names no folder with models");
        models = found.get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"resnet20.onnx", "resnet20_bn.onnx", "resnet56.onnx"})
    void agreeOnEveryTap(String model) throws IOException {
        Network network = Services.one(Backbones.class)
                .read(models.resolve(model), Arithmetic.EXACT)
                .network();
        List<String> taps = network.nodes().stream().map(Node::output).toList();
        Map<String, Tensor> input = Map.of(network.inputs().get(0).name(), images(8));
        List<Tensor> expected = run(engine("onnxruntime"), "default", network, taps, input);
        for (String variant : engine("mxnet").variants()) {
            List<Tensor> computed = run(engine("mxnet"), variant, network, taps, input);
            for (int tap = 0; tap < taps.size(); tap++) {
                assertThat(difference(computed.get(tap), expected.get(tap)))
                        .as(taps.get(tap) + " with " + variant)
                        .isLessThanOrEqualTo(TOLERANCE);
            }
        }
    }

    private static ComputeEngine engine(String id) {
        return Services.all(ComputeEngine.class).stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Tensor> run(
            ComputeEngine engine, String variant, Network network, List<String> taps, Map<String, Tensor> input) {
        try (PreparedNetwork prepared = engine.prepare(network, taps, variant)) {
            return prepared.run(input);
        }
    }

    /** Noise with the range of normalised pictures. */
    private static Tensor images(int count) {
        Shape shape = Shape.of(count, 3, 32, 32);
        Random random = new Random(20);
        double[] values = random.doubles(shape.elementsPerSample(), -2, 2).toArray();
        return Tensor.ofDoubles(ElementType.FLOAT32, shape, values);
    }

    /** Largest difference, relative to the largest magnitude expected. */
    private static double difference(Tensor computed, Tensor expected) {
        assertThat(computed.type()).isEqualTo(expected.type());
        double scale = 0;
        double largest = 0;
        for (int i = 0; i < expected.size(); i++) {
            scale = Math.max(scale, Math.abs(expected.doubleAt(i)));
            largest = Math.max(largest, Math.abs(expected.doubleAt(i) - computed.doubleAt(i)));
        }
        return largest == 0 ? 0 : largest / scale;
    }
}
