// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.offramp.api.code.CodeFile;
import org.offramp.api.code.CodeSegment;
import org.offramp.api.code.CodeWriter;
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
 * What every {@link ProcessorModel} keeps, with the descriptor that it ships. To use it: extend it and say how the model
 * is made; where it runs no float32, give another backbone.
 */
public abstract class ProcessorModelContractTest {
    /** A new model. */
    protected abstract ProcessorModel model();

    /** A small network that the processor can run; {@link ContractNetworks#quantised} for one of integers. */
    protected Network backbone() {
        return ContractNetworks.residual();
    }

    /** A descriptor that can't be had is one failure, in the test of it: the others are skipped then. */
    private Processor processor() {
        try {
            return model().descriptor();
        } catch (RuntimeException e) {
            return Assumptions.abort("The descriptor can't be had: " + e.getMessage());
        }
    }

    static List<Network> networks() {
        return ContractNetworks.all();
    }

    @Test
    void saysWhatItIs() {
        assertThat(model().id()).matches("[a-z][a-z0-9-]*");
        assertThat(List.of(model().vendor(), model().description()))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void givesANewDescriptorEachTime() {
        ProcessorModel model = model();
        Processor first = model.descriptor();
        Processor second = model.descriptor();
        assertThat(second).isNotSameAs(first);
        assertThat(EcoreUtil.equals(first, second)).isTrue();
    }

    @Test
    void leavesToItsUserWhereTheProcessorIsFrom() {
        Processor processor = processor();
        assertThat(Stream.of(processor.getModelId(), processor.getBundle(), processor.getVersion()))
                .containsOnlyNulls();
        assertThat(processor.getOverridden()).isEmpty();
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
        PartCost cost = model().costOf(backbone(), processor());
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

    private Stream<Network> pieces() {
        Network whole = backbone();
        String start = whole.inputs().get(0).name();
        String end = whole.outputs().get(0);
        return CutPoints.of(whole).stream()
                .flatMap(cut -> Stream.of(Segments.between(whole, start, cut), Segments.between(whole, cut, end)));
    }

    @Test
    void aPieceCostsNoMoreThanTheWhole() {
        PartCost whole = model().costOf(backbone(), processor());
        assertThat(pieces().map(piece -> model().costOf(piece, processor())))
                .isNotEmpty()
                .allSatisfy(of -> {
                    assertThat(of.seconds()).isLessThanOrEqualTo(whole.seconds());
                    assertThat(of.joules()).isLessThanOrEqualTo(whole.joules());
                    assertThat(of.weightBytes()).isLessThanOrEqualTo(whole.weightBytes());
                    assertThat(of.peakActivationBytes()).isLessThanOrEqualTo(whole.peakActivationBytes());
                });
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
        Network backbone = backbone();
        Stream<PartCost> costs = IntStream.range(0, 64).parallel().mapToObj(i -> model.costOf(backbone, processor));
        assertThat(costs.distinct()).hasSize(1);
    }

    @Test
    void leavesTheProcessorAsItIs() {
        Processor processor = processor();
        Processor before = EcoreUtil.copy(processor);
        model().costOf(backbone(), processor);
        assertThat(EcoreUtil.equals(processor, before)).isTrue();
    }

    @Test
    void writesTheSameCodeForTheSameSegmentIfAny() {
        Optional<CodeWriter> writer = model().codeWriter();
        writer.ifPresent(code -> assertThat(List.of(withExit(), last())).allSatisfy(segment -> {
            List<CodeFile> files = code.write(segment);
            assertThat(files).isNotEmpty().isEqualTo(code.write(segment));
            assertThat(files.stream().map(CodeFile::name))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.startsWith(segment.network().name()));
        }));
        assertThat(writer.map(CodeWriter::description).orElse("none")).isNotBlank();
    }

    private CodeSegment withExit() {
        String boundary = CutPoints.of(backbone()).get(0);
        return segment(OptionalDouble.of(0.75), Optional.of(boundary));
    }

    private CodeSegment last() {
        return segment(OptionalDouble.empty(), Optional.empty());
    }

    private CodeSegment segment(OptionalDouble threshold, Optional<String> boundary) {
        Network whole = backbone();
        String logits = whole.outputs().get(0);
        List<String> outputs =
                Stream.concat(Stream.of(logits), boundary.stream()).toList();
        Network network = new Network("segment-0", whole.inputs(), whole.constants(), whole.nodes(), outputs);
        return new CodeSegment(network, Optional.of(new CodeSegment.Classifier(logits, 1.25, threshold)), boundary);
    }
}
