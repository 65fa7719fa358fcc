// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite.operators;

import static org.offramp.tflite.Computed.assertFloats;
import static org.offramp.tflite.Computed.counting;
import static org.offramp.tflite.ModelSketch.option;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;
import org.offramp.tflite.Computed;
import org.offramp.tflite.ModelSketch;

/** Operators that move elements or pick some, on 1, 2, 3 … */
class ShapeOperatorsTest {
    private static Tensor y(ModelSketch sketch, long... extents) {
        return Computed.y(sketch, counting(extents));
    }

    @Test
    void reshapesToAShapeAmongTheOptions() {
        ModelSketch sketch = ModelSketch.xToY(1, 2, 3).node("RESHAPE", "x", "y", option(0, new int[] {1, -1}));
        assertFloats(y(sketch, 1, 2, 3), Shape.of(1, 6), 1, 2, 3, 4, 5, 6);
    }

    @Test
    void reshapesToAShapeComputedFromTheInputs() {
        ModelSketch sketch = ModelSketch.xToY(1, 2, 3)
                .ints("begin", 0)
                .ints("end", 1)
                .ints("step", 1)
                .ints("rest", -1)
                .node("SHAPE", "x", "shape")
                .node("STRIDED_SLICE", "shape,begin,end,step", "batch")
                .node("CONCATENATION", "batch,rest", "flat", option(0, 0))
                .node("RESHAPE", "x,flat", "y");
        assertFloats(y(sketch, 2, 2, 3), Shape.of(2, 6), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void squeezesAxesButNotTheBatch() {
        ModelSketch all = ModelSketch.xToY(1, 1, 2, 1).node("SQUEEZE", "x", "y");
        assertFloats(y(all, 1, 1, 2, 1), Shape.of(1, 2), 1, 2);
        ModelSketch one = ModelSketch.xToY(1, 1, 2, 1).node("SQUEEZE", "x", "y", option(0, new int[] {-1}));
        assertFloats(y(one, 1, 1, 2, 1), Shape.of(1, 1, 2), 1, 2);
    }

    @Test
    void transposes() {
        ModelSketch sketch = ModelSketch.xToY(1, 2, 3).ints("o", 0, 2, 1).node("TRANSPOSE", "x,o", "y");
        assertFloats(y(sketch, 1, 2, 3), Shape.of(1, 3, 2), 1, 4, 2, 5, 3, 6);
    }

    @Test
    void slices() {
        ModelSketch sketch =
                ModelSketch.xToY(1, 6).ints("b", 0, 2).ints("n", 1, 3).node("SLICE", "x,b,n", "y");
        assertFloats(y(sketch, 1, 6), Shape.of(1, 3), 3, 4, 5);
    }

    /** The bounds are open for the axes whose bits are set. */
    @ParameterizedTest
    @CsvSource({
        "1, 5, 2, 0, '2 4'",
        "-2, -4, -1, 0, '5 4'",
        "3, 1, 1, 2, '1 2 3 4 5 6'",
        "2, 0, -2, 2, '6 4 2'",
        "-9, 99, 4, 0, '1 5'"
    })
    void slicesWithSteps(int begin, int end, int step, int open, String expected) {
        ModelSketch sketch = ModelSketch.xToY(1, 6)
                .ints("b", 0, begin)
                .ints("e", 1, end)
                .ints("s", 1, step)
                .node("STRIDED_SLICE", "x,b,e,s", "y", option(0, open), option(1, open));
        double[] values = java.util.Arrays.stream(expected.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertFloats(y(sketch, 1, 6), Shape.of(1, values.length), values);
    }

    @Test
    void takesOneElementOfAnAxisAway() {
        ModelSketch sketch = ModelSketch.xToY(1, 2, 3)
                .ints("b", 0, -1, 0)
                .ints("e", 0, 0, 0)
                .ints("s", 1, 1, 1)
                .node("STRIDED_SLICE", "x,b,e,s", "y", option(0, 5), option(1, 5), option(4, 2));
        assertFloats(y(sketch, 1, 2, 3), Shape.of(1, 3), 4, 5, 6);
    }

    @Test
    void splitsIntoEqualAndGivenParts() {
        ModelSketch equal = ModelSketch.xToY(1, 6).ints("a", 1).node("SPLIT", "a,x", "u,y", option(0, 2));
        assertFloats(y(equal, 1, 6), Shape.of(1, 3), 4, 5, 6);
        ModelSketch given =
                ModelSketch.xToY(1, 6).ints("a", 1).ints("n", 1, -1, 2).node("SPLIT_V", "x,n,a", "u,y,v");
        assertFloats(y(given, 1, 6), Shape.of(1, 3), 2, 3, 4);
    }

    @Test
    void packsAndUnpacks() {
        ModelSketch packed = ModelSketch.xToY(1, 2).node("PACK", "x,x", "y", option(0, 2), option(1, 1));
        assertFloats(y(packed, 1, 2), Shape.of(1, 2, 2), 1, 2, 1, 2);
        ModelSketch unpacked = ModelSketch.xToY(1, 2, 2).node("UNPACK", "x", "u,y", option(0, 2), option(1, 2));
        assertFloats(y(unpacked, 1, 2, 2), Shape.of(1, 2), 2, 4);
    }

    @Test
    void concatenatesWithAConstantForEachSample() {
        ModelSketch sketch = ModelSketch.xToY(1, 1)
                .constant("c", Tensor.ofFloats(Shape.of(1, 2), 8, 9))
                .node("CONCATENATION", "c,x", "y", option(0, 1));
        assertFloats(y(sketch, 2, 1), Shape.of(2, 3), 8, 9, 1, 8, 9, 2);
    }

    @Test
    void padsWithZerosWithAValueAndWithAMirror() {
        ModelSketch zeros = ModelSketch.xToY(1, 3).ints("p", 0, 0, 1, 2).node("PAD", "x,p", "y");
        assertFloats(y(zeros, 1, 3), Shape.of(1, 6), 0, 1, 2, 3, 0, 0);
        ModelSketch value = ModelSketch.xToY(1, 3)
                .ints("p", 0, 0, 1, 0)
                .constant("v", Tensor.ofFloats(Shape.SCALAR, -7))
                .node("PADV2", "x,p,v", "y");
        assertFloats(y(value, 1, 3), Shape.of(1, 4), -7, 1, 2, 3);
        ModelSketch mirror = ModelSketch.xToY(1, 3).ints("p", 0, 0, 2, 1).node("MIRROR_PAD", "x,p", "y");
        assertFloats(y(mirror, 1, 3), Shape.of(1, 6), 3, 2, 1, 2, 3, 2);
    }

    @Test
    void gathersAndTiles() {
        ModelSketch gathered = ModelSketch.xToY(1, 3).ints("i", 2, 0).node("GATHER", "x,i", "y", option(0, 1));
        assertFloats(y(gathered, 1, 3), Shape.of(1, 2), 3, 1);
        ModelSketch tiled = ModelSketch.xToY(1, 2).ints("t", 1, 2).node("TILE", "x,t", "y");
        assertFloats(y(tiled, 1, 2), Shape.of(1, 4), 1, 2, 1, 2);
    }

    @Test
    void movesBlocksBetweenChannelsAndMap() {
        ModelSketch deep = ModelSketch.xToY(1, 2, 2, 2).node("SPACE_TO_DEPTH", "x", "y", option(0, 2));
        assertFloats(y(deep, 1, 2, 2, 2), Shape.of(1, 1, 1, 8), 1, 2, 3, 4, 5, 6, 7, 8);
        ModelSketch wide = ModelSketch.xToY(1, 1, 2, 4).node("DEPTH_TO_SPACE", "x", "y", option(0, 2));
        assertFloats(y(wide, 1, 1, 2, 4), Shape.of(1, 2, 4, 1), 1, 2, 5, 6, 3, 4, 7, 8);
    }

    @ParameterizedTest
    @CsvSource({"MEAN, 2.5", "SUM, 10", "REDUCE_PROD, 24", "REDUCE_MAX, 4", "REDUCE_MIN, 1"})
    void reducesAxes(String operator, double expected) {
        ModelSketch sketch = ModelSketch.xToY(1, 4).ints("a", -1).node(operator, "x,a", "y");
        assertFloats(y(sketch, 1, 4), Shape.of(1), expected);
    }

    @Test
    void findsTheLargestAndTheSmallest() {
        ModelSketch largest = ModelSketch.xToY(1, 4).ints("a", 1).node("ARG_MAX", "x,a", "y");
        assertFloats(y(largest, 1, 4), Shape.of(1), 3);
        ModelSketch smallest = ModelSketch.xToY(1, 4).ints("a", 1).node("ARG_MIN", "x,a", "y");
        assertFloats(y(smallest, 1, 4), Shape.of(1), 0);
    }

    @Test
    void multipliesMatricesThatMayHaveToBeTransposed() {
        ModelSketch sketch = ModelSketch.xToY(1, 2, 3)
                .constant("c", Tensor.ofFloats(Shape.of(1, 2, 3), 1, 0, 0, 0, 0, 1))
                .node("BATCH_MATMUL", "x,c", "y", option(1, true));
        assertFloats(y(sketch, 1, 2, 3), Shape.of(1, 2, 2), 1, 3, 4, 6);
        ModelSketch both = ModelSketch.xToY(1, 3, 2)
                .constant("c", Tensor.ofFloats(Shape.of(1, 3, 1), 1, 10, 100))
                .node("BATCH_MATMUL", "x,c", "y", option(0, true));
        assertFloats(y(both, 1, 3, 2), Shape.of(1, 2, 1), 531, 642);
    }
}
