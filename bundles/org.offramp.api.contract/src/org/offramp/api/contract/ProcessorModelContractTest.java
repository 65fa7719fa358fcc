// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.cost.PartCost;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.graph.CutPoints;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Segments;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;
import org.offramp.hardware.Processor;

/**
 * What every {@link ProcessorModel} keeps. To use it: extend it, say how the model is made and give a descriptor of its
 * processor as it would stand in a platform, on which {@link ContractNetworks#residual} can run.
 */
public abstract class ProcessorModelContractTest {
    /** A new model. */
    protected abstract ProcessorModel model();

    /** A new descriptor. */
    protected abstract Processor processor();

    static List<Network> networks() {
        return ContractNetworks.all();
    }

    @Test
    void saysWhatItIs() {
        assertThat(model().id()).matches("[a-z][a-z0-9-]*");
        assertThat(model().description()).isNotBlank().doesNotContain("\n");
    }

    @Test
    void isTheModelThatItsDescriptorNames() {
        assertThat(processor().getModelId()).isEqualTo(model().id());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void givesFiniteCostsOfZeroOrMore(Network network) {
        PartCost cost = model().costOf(network, processor());
        assertThat(cost.seconds()).isNotNegative().isFinite();
        assertThat(cost.joules()).isNotNegative().isFinite();
        assertThat(cost.weightBytes()).isNotNegative();
        assertThat(cost.peakActivationBytes()).isNotNegative();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void namesUnsupportedOperatorsOnceByTheirLabels(Network network) {
        assertThat(model().costOf(network, processor()).unsupported())
                .doesNotHaveDuplicates()
                .isSubsetOf(network.nodes().stream()
                        .map(node -> node.operator().label())
                        .toList());
    }

    @Test
    void aBackboneTakesTimeEnergyAndMemory() {
        PartCost cost = model().costOf(ContractNetworks.residual(), processor());
        assertThat(cost.unsupported()).isEmpty();
        assertThat(cost.seconds()).isPositive();
        assertThat(cost.joules()).isPositive();
        assertThat(cost.weightBytes()).isPositive();
        assertThat(cost.peakActivationBytes()).isPositive();
    }

    @Test
    void aPartWithoutNodesTakesNoTimeAndNoEnergy() {
        TensorType type = TensorType.float32(Shape.batched(4, 8, 8));
        Network nothing = new Network("nothing", List.of(new Input("x", type)), Map.of(), List.of(), List.of("x"));
        PartCost cost = model().costOf(nothing, processor());
        assertThat(cost.unsupported()).isEmpty();
        assertThat(cost.seconds()).isZero();
        assertThat(cost.joules()).isZero();
        assertThat(cost.weightBytes()).isZero();
    }

    static Stream<Network> pieces() {
        Network whole = ContractNetworks.residual();
        String end = whole.outputs().get(0);
        return CutPoints.of(whole).stream()
                .flatMap(cut -> Stream.of(Segments.between(whole, "x", cut), Segments.between(whole, cut, end)));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aPieceCostsNoMoreThanTheWhole(Network piece) {
        PartCost of = model().costOf(piece, processor());
        PartCost whole = model().costOf(ContractNetworks.residual(), processor());
        assertThat(of.seconds()).isLessThanOrEqualTo(whole.seconds());
        assertThat(of.joules()).isLessThanOrEqualTo(whole.joules());
        assertThat(of.weightBytes()).isLessThanOrEqualTo(whole.weightBytes());
        assertThat(of.peakActivationBytes()).isLessThanOrEqualTo(whole.peakActivationBytes());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theSamePartCostsTheSame(Network network) {
        assertThat(model().costOf(network, processor())).isEqualTo(model().costOf(network, processor()));
    }

    @Test
    void oneModelAnswersOnSeveralThreads() {
        ProcessorModel model = model();
        Processor processor = processor();
        Stream<PartCost> costs =
                IntStream.range(0, 64).parallel().mapToObj(i -> model.costOf(ContractNetworks.residual(), processor));
        assertThat(costs.distinct()).hasSize(1);
    }

    @Test
    void leavesTheDescriptorAsItIs() {
        Processor processor = processor();
        Processor before = EcoreUtil.copy(processor);
        model().costOf(ContractNetworks.residual(), processor);
        assertThat(EcoreUtil.equals(processor, before)).isTrue();
    }
}
