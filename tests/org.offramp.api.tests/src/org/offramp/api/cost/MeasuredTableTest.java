// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.BadInputException;
import org.offramp.hardware.ElementType;
import org.offramp.hardware.HardwareFactory;
import org.offramp.hardware.OperatorKind;
import org.offramp.hardware.Processor;

final class MeasuredTableTest {
    private static final Processor PROCESSOR = HardwareFactory.eINSTANCE.createProcessor();

    private static MeasuredTable table(String... lines) {
        return MeasuredTable.read("table", new StringReader(String.join("\n", lines)));
    }

    private static OperatorTime time(MeasuredTable table, OperatorWork work) {
        return table.of(work, PROCESSOR).orElseThrow();
    }

    /** From n to n float32 elements. */
    private static OperatorWork dense(long n) {
        return new OperatorWork("Dense", OperatorKind.DENSE, ElementType.FLOAT32, n * n, 2 * n * 4, n * n * 4);
    }

    @Test
    void aMeasuredShapeTakesWhatWasMeasured() {
        MeasuredTable table = table(
                "# profiler of the vendor",
                "operator,element,shape,ms,mJ",
                "dense,float32,10*10x10>10,4,8",
                "dense,float32,40*40x40>40,50,90",
                "dense,int8,10*10x10>10,1,2");
        OperatorTime time = time(table, dense(10));
        assertThat(time.seconds()).isCloseTo(0.004, within(1e-12));
        assertThat(time.joules().orElseThrow()).isCloseTo(0.008, within(1e-12));
        assertThat(time.uncertainty().orElseThrow().relative()).isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "3x32x32*16x3x3x3+16>16x32x32, 442368, 77824, 1792",
        "16x8x8*16x1x3x3>16x8x8, 9216, 8192, 576",
        "64*10x64+10>10, 640, 296, 2600",
        "16x8x8+16x8x8>16x8x8, 1024, 12288, 0",
        "16x8x8>16, 1024, 4160, 0",
        "16x8x8*16>16x8x8, 1024, 8192, 64"
    })
    void countsAShapeLikeTheNetworksOwn(String shape, long operations, long activationBytes, long weightBytes) {
        MeasuredTable table = table("operator,shape,ms", "convolution," + shape + ",1");
        OperatorWork work = new OperatorWork(
                "", OperatorKind.CONVOLUTION, ElementType.FLOAT32, operations, activationBytes, weightBytes);
        assertThat(time(table, work).seconds()).isCloseTo(0.001, within(1e-12));
        assertThat(time(table, work).uncertainty().orElseThrow().relative()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whatLiesBetweenIsInterpolated() {
        MeasuredTable table = table("operator,shape,ms", "dense,10*10x10>10,1", "dense,1000*1000x1000>1000,40000");
        OperatorTime time = time(table, dense(100));
        // A hundredth of a microsecond and four of them for an operation: about two in the middle.
        assertThat(time.seconds() / 10_000).isCloseTo(2e-5, within(4e-6));
        assertThat(time.uncertainty().orElseThrow().relative()).isBetween(0.5, 1.5);
        assertThat(time.uncertainty().orElseThrow().reasons()).isEmpty();
    }

    @Test
    void theNearerMeasurementCountsMore() {
        MeasuredTable table = table("operator,shape,ms", "dense,10*10x10>10,1", "dense,1000*1000x1000>1000,40000");
        assertThat(time(table, dense(12)).seconds() / 144).isCloseTo(1e-5, within(1e-6));
        assertThat(time(table, dense(900)).seconds() / 810_000).isCloseTo(4e-5, within(4e-6));
    }

    @Test
    void whatLiesOutsideIsExtrapolatedAndSaysSo() {
        MeasuredTable table = table("operator,shape,ms", "dense,10*10x10>10,1", "dense,100*100x100>100,100");
        OperatorTime time = time(table, dense(1000));
        assertThat(time.seconds()).isCloseTo(10, within(1e-9));
        assertThat(time.uncertainty().orElseThrow().relative()).isCloseTo(0.5, within(1e-9));
        assertThat(time.uncertainty().orElseThrow().reasons())
                .containsExactly("dense float32 of 1000000 operations is extrapolated: its shape is outside of what was"
                        + " measured.");
    }

    @Test
    void knowsNothingOfOtherKindsAndElementTypes() {
        MeasuredTable table = table("operator,shape,ms", "dense,10*10x10>10,1");
        OperatorWork int8 = new OperatorWork("", OperatorKind.DENSE, ElementType.INT8, 100, 20, 100);
        OperatorWork pool = new OperatorWork("", OperatorKind.POOLING, ElementType.FLOAT32, 100, 20, 100);
        assertThat(table.of(int8, PROCESSOR)).isEmpty();
        assertThat(table.of(pool, PROCESSOR)).isEmpty();
        OperatorCost other =
                (work, processor) -> Optional.of(new OperatorTime(7, OptionalDouble.empty(), Optional.empty()));
        assertThat(table.orElse(other).of(pool, PROCESSOR).orElseThrow().seconds())
                .isEqualTo(7);
        assertThat(table.orElse(other).of(dense(10), PROCESSOR).orElseThrow().seconds())
                .isEqualTo(time(table, dense(10)).seconds());
        assertThat(other.within(table).of(pool, PROCESSOR)).isEmpty();
    }

    @Test
    void aReshapeTakesNoTime() {
        MeasuredTable table = table("operator,shape,ms", "rearrangement,10>10,1");
        OperatorWork reshape = new OperatorWork("Reshape", OperatorKind.REARRANGEMENT, ElementType.FLOAT32, 0, 80, 0);
        assertThat(time(table, reshape).seconds()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operator,shape | line 1 the header is",
                "operator,shape,ms,speed | line 1 the header is",
                "operator,shape,ms,ms | line 1 the header is",
                "operator,shape,ms | there is no row",
                "operator,shape,ms;dense,1>1 | line 2 it has 2 cells",
                "operator,shape,ms;magic,1>1,1 | line 2 the operator 'magic' is none of [convolution,",
                "operator,shape,ms;any,1>1,1 | line 2 the operator 'any'",
                "operator,element,shape,ms;dense,int4,1>1,1 | line 2 the element 'int4'",
                "operator,shape,ms;dense,1x-1>1,1 | line 2 the shape '1x-1>1'",
                "operator,shape,ms;dense,999999999x999999999x999999999>1,1 | line 2 long overflow",
                "operator,shape,ms;dense,1>1,0 | line 2 ms is 0",
                "operator,shape,ms;dense,1>1,NaN | line 2 ms is NaN",
                "operator,shape,ms;dense,1>1,soon | line 2 For input string",
                "operator,shape,ms,mJ;dense,1>1,1,-1 | line 2 mJ is -1"
            })
    void refusesWhatIsNoTable(String text, String message) {
        assertThatThrownBy(() -> table(text.split(";")))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("table: In line ")
                .hasMessageContaining(message);
    }

    @Test
    void namesAResourceThatIsMissing() {
        assertThatThrownBy(() -> MeasuredTable.read(MeasuredTableTest.class, "none.csv"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("'none.csv'");
    }
}
