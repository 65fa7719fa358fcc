// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.tensors.ElementType;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/**
 * What every {@link ComputeEngine} does. To use: extend, override {@link #engine()}. The reference is {@link
 * Interpreter}.
 */
public abstract class ComputeEngineContractTest {
    /** Largest difference allowed, as a share of the tensor's largest element. */
    private static final double TOLERANCE = 1e-5;

    private static final double LAST_BITS = 1e-6;

    /** The engine under test. */
    protected abstract ComputeEngine engine();

    static List<Network> networks() {
        return ContractNetworks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    protected void computesEveryTensorLikeTheInterpreterInEveryVariant(Network network) {
        List<String> tensors = network.nodes().stream().map(Node::output).toList();
        Map<String, Tensor> inputs = SampleInputs.of(network, 3);
        List<Tensor> expected = new Interpreter(network).run(inputs, tensors);
        for (String variant : engine().variants()) {
            try (PreparedNetwork prepared = engine().prepare(network, tensors, variant)) {
                assertSame(tensors, expected, prepared.run(inputs), TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    protected void computesTheOutputAloneLikeTheInterpreter(Network network) {
        Map<String, Tensor> inputs = SampleInputs.of(network, 2);
        List<Tensor> expected = new Interpreter(network).run(inputs, network.outputs());
        for (String variant : engine().variants()) {
            try (PreparedNetwork prepared = engine().prepare(network, network.outputs(), variant)) {
                assertSame(network.outputs(), expected, prepared.run(inputs), TOLERANCE);
            }
        }
    }

    @Test
    protected void givesTensorsInTheOrderAskedForEvenTwice() {
        Network network = ContractNetworks.residual();
        List<String> tensors = List.of("t7", "t2", "t11", "t7");
        Map<String, Tensor> inputs = SampleInputs.of(network, 2);
        try (PreparedNetwork prepared = prepare(network, tensors)) {
            assertSame(tensors, new Interpreter(network).run(inputs, tensors), prepared.run(inputs), TOLERANCE);
        }
    }

    @Test
    protected void givesInputsAndConstantsBackAsTheyAre() {
        Network network = ContractNetworks.residual();
        String constant = network.constants().keySet().iterator().next();
        Map<String, Tensor> inputs = SampleInputs.of(network, 2);
        try (PreparedNetwork prepared = prepare(network, List.of(constant, "t1", "x"))) {
            List<Tensor> results = prepared.run(inputs);
            assertThat(results.get(0)).isEqualTo(network.constants().get(constant));
            assertThat(results.get(2)).isEqualTo(inputs.get("x"));
        }
    }

    @Test
    protected void givesTheSameForASampleWhateverBatchItIsIn() {
        Network network = ContractNetworks.residual();
        List<String> tensors = List.of("t3", "t11");
        Map<String, Tensor> all = SampleInputs.of(network, 7);
        for (String variant : engine().variants()) {
            try (PreparedNetwork prepared = engine().prepare(network, tensors, variant)) {
                List<Tensor> together = prepared.run(all);
                for (List<Integer> range : List.of(List.of(0, 1), List.of(1, 6), List.of(6, 7), List.of(0, 4))) {
                    List<Tensor> expected = slices(together, range.get(0), range.get(1));
                    List<Tensor> apart = prepared.run(slices(all, range.get(0), range.get(1)));
                    assertSame(tensors, expected, apart, LAST_BITS);
                }
            }
        }
    }

    @Test
    protected void leavesEarlierResultsAlone() {
        Network network = ContractNetworks.residual();
        try (PreparedNetwork prepared = prepare(network, network.outputs())) {
            Tensor first = prepared.run(SampleInputs.of(network, 2)).get(0);
            float[] before = first.toFloats();
            prepared.run(Map.of("x", SampleInputs.random(Shape.of(2, 3, 8, 8), 99)));
            assertThat(first.toFloats()).isEqualTo(before);
        }
    }

    @Test
    protected void runsTwoPreparedCopiesOnTwoThreads() throws Exception {
        Network network = ContractNetworks.residual();
        Map<String, Tensor> inputs = SampleInputs.of(network, 5);
        List<Tensor> expected = new Interpreter(network).run(inputs, network.outputs());
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Tensor>> work = () -> runOften(network, inputs);
            for (Future<List<Tensor>> result : threads.invokeAll(List.of(work, work))) {
                for (Tensor tensor : result.get()) {
                    assertSame(network.outputs(), expected, List.of(tensor), TOLERANCE);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Tensor> runOften(Network network, Map<String, Tensor> inputs) {
        List<Tensor> results = new ArrayList<>();
        try (PreparedNetwork prepared = prepare(network, network.outputs())) {
            for (int i = 0; i < 20; i++) {
                results.addAll(prepared.run(inputs));
            }
        }
        return results;
    }

    @Test
    protected void canBeClosedTwiceAndThenRunsNoMore() {
        Network network = ContractNetworks.residual();
        PreparedNetwork prepared = prepare(network, network.outputs());
        prepared.close();
        prepared.close();
        assertThatThrownBy(() -> prepared.run(SampleInputs.of(network, 1))).isInstanceOf(ComputeException.class);
    }

    @Test
    protected void namesATensorThatIsNotThere() {
        assertThatThrownBy(() -> prepare(ContractNetworks.residual(), List.of("nowhere")))
                .isInstanceOf(ComputeException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    protected void listsItsVariantsWhenAskedForAnother() {
        Network network = ContractNetworks.residual();
        assertThat(engine().variants()).isNotEmpty().doesNotHaveDuplicates();
        assertThatThrownBy(() -> engine().prepare(network, network.outputs(), "no such variant"))
                .isInstanceOf(ComputeException.class)
                .hasMessageContaining("no such variant")
                .hasMessageContainingAll(engine().variants().toArray(String[]::new));
    }

    @Test
    protected void namesAnInputThatLacksOrDoesNotFit() {
        Network network = ContractNetworks.residual();
        try (PreparedNetwork prepared = prepare(network, network.outputs())) {
            assertThatThrownBy(() -> prepared.run(Map.of()))
                    .isInstanceOf(ComputeException.class)
                    .hasMessageContaining("'x'");
            Tensor wrong = SampleInputs.random(Shape.of(2, 3, 8, 9), 1);
            assertThatThrownBy(() -> prepared.run(Map.of("x", wrong)))
                    .isInstanceOf(ComputeException.class)
                    .hasMessageContaining("'x'");
        }
    }

    @Test
    protected void saysWhatItIs() {
        assertThat(engine().id()).matches("[a-z][a-z0-9-]*");
        assertThat(engine().version()).containsPattern("\\d");
        assertThat(engine().description()).isNotBlank().doesNotContain("\n");
    }

    private PreparedNetwork prepare(Network network, List<String> tensors) {
        return engine().prepare(network, tensors, engine().variants().get(0));
    }

    private static Map<String, Tensor> slices(Map<String, Tensor> tensors, int from, int to) {
        Map<String, Tensor> slices = new HashMap<>();
        tensors.forEach((name, tensor) -> slices.put(name, SampleInputs.slice(tensor, from, to)));
        return slices;
    }

    private static List<Tensor> slices(List<Tensor> tensors, int from, int to) {
        return tensors.stream()
                .map(tensor -> SampleInputs.slice(tensor, from, to))
                .toList();
    }

    private static void assertSame(List<String> names, List<Tensor> expected, List<Tensor> actual, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < names.size(); i++) {
            assertSame(names.get(i), expected.get(i), actual.get(i), tolerance);
        }
    }

    private static void assertSame(String name, Tensor expected, Tensor actual, double tolerance) {
        assertThat(actual.type()).as(name).isEqualTo(expected.type());
        double allowed = expected.element() == ElementType.FLOAT32 ? tolerance * largest(expected) : 0;
        assertThat(actual.toDoubles()).as(name).containsExactly(expected.toDoubles(), within(allowed));
    }

    private static double largest(Tensor tensor) {
        double largest = 0;
        for (double value : tensor.toDoubles()) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
