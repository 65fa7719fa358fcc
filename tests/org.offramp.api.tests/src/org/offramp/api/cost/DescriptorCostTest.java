// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.offramp.graph.Input;
import org.offramp.graph.Network;
import org.offramp.graph.Node;
import org.offramp.graph.operators.Binary;
import org.offramp.graph.operators.BinaryFunction;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.Dequantize;
import org.offramp.graph.operators.Quantize;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Reshape;
import org.offramp.graph.operators.Rounding;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.graph.tensors.TensorType;
import org.offramp.hardware.ElementType;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.OperatorKind;
import org.offramp.hardware.OperatorSupport;
import org.offramp.hardware.PowerState;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/**
 * A convolution of 2 channels of 4 elements to 3 with kernel 1 (24 MACs, 12 elements), ReLU (12 elements), a reshape,
 * and the sum with what was before it.
 */
final class DescriptorCostTest {
    private static final HardwareFactory NEW = HardwareFactory.eINSTANCE;

    private static Network network() {
        Shape flat = new Shape(List.of(Dim.BATCH, Dim.of(12)));
        return new Network(
                "small",
                List.of(new Input("x", TensorType.float32(Shape.batched(2, 4)))),
                Map.of("w", Tensor.ofFloats(Shape.of(3, 2, 1), new float[6])),
                List.of(
                        new Node("", new Convolution(Window.of(1), 1), List.of("x", "w"), "c"),
                        new Node("", Unary.of(UnaryFunction.RELU), List.of("c"), "r"),
                        new Node("", new Binary(BinaryFunction.ADD), List.of("c", "r"), "s"),
                        new Node("", new Reshape(flat), List.of("s"), "f"),
                        new Node("", new Reduce(ReduceFunction.SUM, List.of(1), true), List.of("f"), "m")),
                List.of("m"));
    }

    private static Processor processor() {
        Processor processor = NEW.createProcessor();
        processor.setName("p");
        PowerState active = NEW.createPowerState();
        active.setKind(PowerStateKind.ACTIVE);
        active.setWatts(quantity(3));
        processor.getPowerStates().add(active);
        return processor;
    }

    private static Processor with(Processor processor, OperatorKind kind, double macsPerSecond) {
        OperatorSupport support = NEW.createOperatorSupport();
        support.setOperator(kind);
        support.setElementType(ElementType.FLOAT32);
        support.setMacsPerSecond(quantity(macsPerSecond));
        processor.getOperators().add(support);
        return processor;
    }

    private static Quantity quantity(double value) {
        Quantity quantity = NEW.createQuantity();
        quantity.setValue(value);
        return quantity;
    }

    @Test
    void dividesWorkBySpeedOfItsKind() {
        Processor processor = with(with(processor(), OperatorKind.CONVOLUTION, 8), OperatorKind.ACTIVATION, 6);
        PartCost cost = DescriptorCost.of(network(), with(processor, OperatorKind.ANY, 4));
        // 24 MACs / 8, 12 elements / 6, 12 / 4 for the sum, nothing for the reshape, 12 / 4 for the reduction.
        assertThat(cost.seconds()).isEqualTo(3 + 2 + 3 + 3);
        assertThat(cost.joules()).isEqualTo(3 * 11);
        assertThat(cost.unsupported()).isEmpty();
        assertThat(cost.weightBytes()).isEqualTo(24);
    }

    @Test
    void activationsThatAreAliveTogetherAddUp() {
        PartCost cost = DescriptorCost.of(network(), with(processor(), OperatorKind.ANY, 1));
        // While the sum is made: both of its inputs and itself, 12 floats each.
        assertThat(cost.peakActivationBytes()).isEqualTo(3 * 12 * 4);
    }

    @Test
    void anInputOfTheWholePartStaysUntilItsLastUse() {
        Network shortcut = new Network(
                "shortcut",
                List.of(new Input("x", TensorType.float32(Shape.batched(10)))),
                Map.of(),
                List.of(
                        new Node("", Unary.of(UnaryFunction.RELU), List.of("x"), "a"),
                        new Node("", Unary.of(UnaryFunction.RELU), List.of("a"), "b"),
                        new Node("", new Binary(BinaryFunction.ADD), List.of("x", "a"), "c")),
                List.of("c", "x"));
        // x, a, b while b is made, which nobody needs; then x, a, c.
        assertThat(ActivationMemory.peakBytes(shortcut)).isEqualTo(120);
    }

    @Test
    void namesWhatIsNotSupportedOnce() {
        PartCost cost = DescriptorCost.of(network(), with(processor(), OperatorKind.CONVOLUTION, 8));
        assertThat(cost.unsupported()).containsExactly("Relu", "Add", "Reshape", "ReduceSum");
        assertThat(cost.isSupported()).isFalse();
    }

    @Test
    void int8SpeedsDoNotCount() {
        Processor processor = with(processor(), OperatorKind.ANY, 1);
        processor.getOperators().get(0).setElementType(ElementType.INT8);
        assertThat(DescriptorCost.of(network(), processor).isSupported()).isFalse();
    }

    @Test
    void integersTakeTheSpeedOfIntegersWhereTheyBeginAndEndToo() {
        Network quantised = new Network(
                "integers",
                List.of(new Input("x", TensorType.float32(Shape.batched(2, 4)))),
                Map.of(
                        "scale", Tensor.ofFloats(Shape.SCALAR, 0.5f),
                        "zero", Tensor.ofInts(org.offramp.graph.tensors.ElementType.INT8, Shape.SCALAR, 0)),
                List.of(
                        new Node(
                                "",
                                new Quantize(org.offramp.graph.tensors.ElementType.INT8, 0, Rounding.HALF_EVEN),
                                List.of("x", "scale", "zero"),
                                "q"),
                        new Node("", new Dequantize(0), List.of("q", "scale", "zero"), "y")),
                List.of("y"));
        Processor processor = with(processor(), OperatorKind.ANY, 2);
        assertThat(DescriptorCost.of(quantised, processor).unsupported()).hasSize(2);
        processor.getOperators().get(0).setElementType(ElementType.INT8);
        assertThat(DescriptorCost.of(quantised, processor).seconds()).isEqualTo((8 + 8) / 2.0);
    }

    @Test
    void aPartIsAsUncertainAsItsOperatorsByTheirTime() {
        OperatorCost costs = (work, processor) -> Optional.of(new OperatorTime(
                work.operations(),
                OptionalDouble.of(1),
                Optional.of(new Uncertainty(
                        work.kind() == OperatorKind.CONVOLUTION ? 1 : 0.25, List.of("far from all that is known")))));
        PartCost cost = SummedCost.of(network(), processor(), costs);
        // 24 s of the convolution, 3 * 12 s of the others.
        assertThat(cost.seconds()).isEqualTo(60);
        assertThat(cost.joules()).isEqualTo(5);
        assertThat(cost.uncertainty())
                .contains(new Uncertainty((24 + 9) / 60.0, List.of("far from all that is known")));
    }

    @Test
    void anUncertaintyIsNotToldUnlessThatOfEveryOperatorIs() {
        OperatorCost costs = (work, processor) -> Optional.of(new OperatorTime(
                1,
                OptionalDouble.empty(),
                work.kind() == OperatorKind.CONVOLUTION ? Optional.empty() : Optional.of(Uncertainty.of(1))));
        assertThat(SummedCost.of(network(), processor(), costs).uncertainty()).isEmpty();
    }

    @Test
    void failsWithoutAnActivePower() {
        Processor processor = with(processor(), OperatorKind.ANY, 1);
        processor.getPowerStates().clear();
        assertThatThrownBy(() -> DescriptorCost.of(network(), processor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'p'");
    }

    @Test
    void countsQuantisedWeightsAsStoredAndTheirFloatsForNothing() {
        Network stored = new Network(
                "quantised",
                List.of(new Input("x", TensorType.float32(Shape.batched(2, 4)))),
                Map.of(
                        "q", Tensor.ofInts(org.offramp.graph.tensors.ElementType.INT8, Shape.of(3, 2, 1), new int[6]),
                        "scale", Tensor.ofFloats(Shape.SCALAR, 0.5f),
                        "zero", Tensor.ofInts(org.offramp.graph.tensors.ElementType.INT8, Shape.SCALAR, 0)),
                List.of(
                        new Node("", new Dequantize(0), List.of("q", "scale", "zero"), "w"),
                        new Node("", new Convolution(Window.of(1), 1), List.of("x", "w"), "c")),
                List.of("c"));
        PartCost cost = DescriptorCost.of(stored, with(processor(), OperatorKind.CONVOLUTION, 8));
        assertThat(cost.unsupported()).isEmpty();
        assertThat(cost.seconds()).isEqualTo(24 / 8.0);
        assertThat(cost.weightBytes()).isEqualTo(6 + 4 + 1);
        assertThat(cost.peakActivationBytes()).isEqualTo(4 * (8 + 12));
    }
}
