// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.offramp.api.backbones.UnsupportedOperatorException;
import org.offramp.api.conformance.ConformanceCase;
import org.offramp.api.conformance.ConformanceTrial;
import org.offramp.graph.Interpreter;
import org.offramp.graph.tensors.Tensor;

/** ONNX's own operator tests through importer and interpreter. Needs OFFRAMP_TEST_DATA; is skipped without it. */
class PublishedOperatorTestsTest {
    private static final double TOLERANCE = 1e-5;

    private static Path folder() {
        Optional<Path> found = Optional.ofNullable(System.getenv("OFFRAMP_TEST_DATA"))
                .map(data -> Path.of(data, "onnx-node-tests"))
                .filter(Files::isDirectory);
        if (found.isEmpty()) {
            System.out.println(
                    "skipped: PublishedOperatorTestsTest needs a folder with data named by OFFRAMP_TEST_DATA");
        }
        assumeTrue(found.isPresent(), "OFFRAMP_TEST_DATA names no folder with operator tests");
        return found.orElseThrow();
    }

    @Test
    void eachIsComputedAsPublishedOrRefusedForAReason() throws IOException {
        List<ConformanceCase> cases = new OnnxConformanceSuite().cases(folder());
        assertThat(cases).isNotEmpty();
        for (ConformanceCase each : cases) {
            try {
                each.trials().forEach(trial -> check(each.name(), trial));
            } catch (UnsupportedOperatorException e) {
                assertThat(e)
                        .as(each.name())
                        .hasMessageMatching(".*(three-dimensional|training mode|isn't a tensor).*");
            }
        }
    }

    private static void check(String name, ConformanceTrial trial) {
        List<Tensor> actual = new Interpreter(trial.network())
                .run(trial.inputs(), trial.network().outputs());
        assertThat(actual).as(name).hasSameSizeAs(trial.expected());
        for (int i = 0; i < actual.size(); i++) {
            Tensor expected = trial.expected().get(i);
            assertThat(actual.get(i).type()).as(name).isEqualTo(expected.type());
            if (expected.element().isFloat()) {
                assertThat(actual.get(i).toDoubles())
                        .as(name)
                        .containsExactly(expected.toDoubles(), within(TOLERANCE * scale(expected)));
            } else {
                assertThat(actual.get(i)).as(name).isEqualTo(expected);
            }
        }
    }

    private static double scale(Tensor tensor) {
        DoubleStream finite = Arrays.stream(tensor.toDoubles()).filter(Double::isFinite);
        return finite.map(Math::abs).max().orElse(0);
    }
}
