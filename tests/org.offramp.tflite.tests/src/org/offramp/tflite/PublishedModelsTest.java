// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkCost;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

/** Models of MLPerf Tiny as published. Needs OFFRAMP_TEST_DATA; is skipped without it. */
class PublishedModelsTest {
    private static final long RESNET_8 = 12_501_632;

    private Path models = Path.of("");

    @BeforeEach
    void findTheModels() {
        Optional<Path> found = Optional.ofNullable(System.getenv("OFFRAMP_TEST_DATA"))
                .map(folder -> Path.of(folder, "models"))
                .filter(Files::isDirectory);
        if (found.isEmpty()) {
            System.out.println("skipped: PublishedModelsTest needs a folder with data named by OFFRAMP_TEST_DATA");
        }
        assumeTrue(found.isPresent(), "OFFRAMP_TEST_DATA names no folder with models");
        models = found.orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "pretrainedResnet.tflite, EXACT",
        "pretrainedResnet_quant.tflite, EXACT",
        "pretrainedResnet_quant.tflite, FLOAT"
    })
    void areReadAsTheyAre(String file, Arithmetic arithmetic) throws IOException {
        Network network =
                new TfliteImporter().read(models.resolve(file), arithmetic).network();
        assertThat(network.inputs().get(0).type()).isEqualTo(TensorType.float32(Shape.batched(32, 32, 3)));
        assertThat(network.type(network.outputs().get(0))).isEqualTo(TensorType.float32(Shape.batched(10)));
        assertThat(NetworkCost.of(network).macs()).isEqualTo(RESNET_8);
        assertThat(TfliteImporterTest.transposes(network)).isEqualTo(1);
    }
}
