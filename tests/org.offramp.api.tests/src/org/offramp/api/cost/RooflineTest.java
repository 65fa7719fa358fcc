// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.hardware.ElementType;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.OperatorKind;
import org.offramp.hardware.OperatorSupport;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/** A processor of 100 MAC/s for any float32, 400 for dense layers of int8. */
final class RooflineTest {
    private static final HardwareFactory NEW = HardwareFactory.eINSTANCE;

    private final Processor processor = NEW.createProcessor();

    RooflineTest() {
        support(OperatorKind.ANY, ElementType.FLOAT32, 100);
        support(OperatorKind.DENSE, ElementType.INT8, 400);
    }

    private void support(OperatorKind kind, ElementType element, double macsPerSecond) {
        OperatorSupport support = NEW.createOperatorSupport();
        support.setOperator(kind);
        support.setElementType(element);
        support.setMacsPerSecond(quantity(macsPerSecond));
        processor.getOperators().add(support);
    }

    private static Quantity quantity(double value) {
        Quantity quantity = NEW.createQuantity();
        quantity.setValue(value);
        return quantity;
    }

    private double seconds(OperatorWork work) {
        return new Roofline().of(work, processor).orElseThrow().seconds();
    }

    private static OperatorWork dense(ElementType element, long operations, long activationBytes, long weightBytes) {
        return new OperatorWork("Dense", OperatorKind.DENSE, element, operations, activationBytes, weightBytes);
    }

    @Test
    void withoutABandwidthComputingIsAll() {
        assertThat(seconds(dense(ElementType.FLOAT32, 200, 1_000_000, 1_000_000)))
                .isEqualTo(2);
        assertThat(seconds(dense(ElementType.INT8, 200, 1_000_000, 1_000_000))).isEqualTo(0.5);
    }

    @ParameterizedTest
    @CsvSource({"200, 10, 90, 2.0", "200, 100, 100, 4.0", "200, 0, 101, 2.02", "1, 50, 0, 1.0"})
    void theSlowerOfComputingAndMovingCounts(long macs, long activations, long weights, double expected) {
        processor.setMemoryBytesPerSecond(quantity(50));
        assertThat(seconds(dense(ElementType.FLOAT32, macs, activations, weights)))
                .isEqualTo(expected);
    }

    @Test
    void weightsMayLieInASlowerMemory() {
        processor.setMemoryBytesPerSecond(quantity(50));
        processor.setWeightBytesPerSecond(quantity(10));
        assertThat(seconds(dense(ElementType.FLOAT32, 1, 100, 100))).isEqualTo(2 + 10);
    }

    @Test
    void everyOperatorButAReshapeTakesItsFixedTime() {
        processor.setSecondsPerOperator(quantity(7));
        processor.setMemoryBytesPerSecond(quantity(50));
        assertThat(seconds(dense(ElementType.FLOAT32, 200, 0, 0))).isEqualTo(2 + 7);
        assertThat(seconds(new OperatorWork("Reshape", OperatorKind.REARRANGEMENT, ElementType.FLOAT32, 0, 100, 0)))
                .isZero();
    }

    @Test
    void whatTheDescriptorDoesNotNameIsNotSupported() {
        OperatorWork pool = new OperatorWork("MaxPool", OperatorKind.POOLING, ElementType.INT8, 1, 1, 0);
        assertThat(new Roofline().of(pool, processor)).isEmpty();
    }

    @Test
    void isAsUncertainAsTheDescriptorSays() {
        OperatorWork work = dense(ElementType.FLOAT32, 200, 0, 0);
        assertThat(new Roofline().of(work, processor).orElseThrow().uncertainty())
                .isEmpty();
        processor.setRelativeUncertainty(quantity(0.3));
        assertThat(new Roofline().of(work, processor).orElseThrow().uncertainty())
                .contains(Uncertainty.of(0.3));
    }
}
