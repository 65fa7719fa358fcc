// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.offramp.onnx.ModelSketch.integer;
import static org.offramp.onnx.ModelSketch.ints;

import org.junit.jupiter.api.Test;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Dim;
import org.offramp.graph.tensors.Shape;

/** Shape arithmetic with a batch size that is known only when the network runs. */
class SymbolicBatchTest {
    private static ModelSketch image(int opset) {
        return ModelSketch.opset(opset).input("x", -1, 4, 2, 2).output("y");
    }

    private static Shape shapeOfY(ModelSketch sketch) {
        return sketch.network().type("y").shape();
    }

    @Test
    void followsTheShapeThatAFlattenComputes() {
        ModelSketch sketch = image(13)
                .longs("first", 0)
                .longs("rest", -1)
                .node("Shape", "x", "shape")
                .node("Gather", "shape,first", "batch")
                .node("Concat", "batch,rest", "target", integer("axis", 0))
                .node("Reshape", "x,target", "y");
        assertThat(shapeOfY(sketch)).isEqualTo(Shape.batched(16));
        assertThat(sketch.network().nodes()).hasSize(1);
    }

    @Test
    void findsTheBatchThatIsLeftToFind() {
        ModelSketch sketch = image(13).longs("target", -1, 16).node("Reshape", "x,target", "y");
        assertThat(shapeOfY(sketch)).isEqualTo(Shape.batched(16));
    }

    @Test
    void multipliesTheBatchWithOtherExtents() {
        ModelSketch sketch = image(13)
                .longs("four", 4)
                .longs("tail", 2, 2)
                .longs("zero", 0)
                .node("Shape", "x", "shape")
                .node("Gather", "shape,zero", "batch")
                .node("Mul", "batch,four", "rows")
                .node("Concat", "rows,tail", "target", integer("axis", 0))
                .node("Reshape", "x,target", "y");
        assertThat(shapeOfY(sketch).dim(0)).isEqualTo(new Dim(4, true));
    }

    @Test
    void whatCancelsTheBatchIsConstant() {
        ModelSketch sketch = image(13)
                .longs("zero", 0)
                .longs("sixteen", 16)
                .longs("rest", -1)
                .node("Shape", "x", "shape")
                .node("Gather", "shape,zero", "batch")
                .node("Sub", "batch,batch", "nothing")
                .node("Add", "nothing,sixteen", "columns")
                .node("Concat", "rest,columns", "target", integer("axis", 0))
                .node("Reshape", "x,target", "y");
        assertThat(shapeOfY(sketch)).isEqualTo(Shape.batched(16));
    }

    @Test
    void expandsAConstantForEachSample() {
        ModelSketch sketch = image(13)
                .weights("token", 1, 1, 3)
                .longs("zero", 0)
                .longs("three", 3)
                .node("Shape", "x", "shape")
                .node("Gather", "shape,zero", "batch")
                .node("Concat", "batch,three", "target", integer("axis", 0))
                .node("Expand", "token,target", "y");
        assertThat(shapeOfY(sketch)).isEqualTo(Shape.batched(3));
    }

    @Test
    void fillsATensorForEachSample() {
        ModelSketch sketch = image(13)
                .node("Shape", "x", "shape")
                .node("ConstantOfShape", "shape", "zeros")
                .node("Add", "x,zeros", "y");
        assertThat(shapeOfY(sketch)).isEqualTo(Shape.batched(4, 2, 2));
    }

    @Test
    void computesThePaddingOfAShortcut() {
        ModelSketch sketch = image(13)
                .longs("one", 1)
                .longs("double", 2)
                .longs("channels", 0, 0, 0, 0)
                .longs("space", 0, 0, 0)
                .node("Shape", "x", "shape")
                .node("Gather", "shape,one", "c")
                .node("Mul", "c,double", "wanted")
                .node("Sub", "wanted,c", "missing")
                .node("Concat", "channels,space,missing", "wrong", integer("axis", 0))
                .longs("order", 0, 1, 2, 3, 4, 7, 5, 6)
                .node("Gather", "wrong,order", "pads")
                .node("Pad", "x,pads", "y");
        assertThat(shapeOfY(sketch)).isEqualTo(Shape.batched(8, 2, 2));
    }

    @Test
    void slicesThatKeepTheWholeBatchAreFine() {
        ModelSketch sketch =
                image(10).longs("starts", 0, 1).longs("ends", Long.MAX_VALUE, 3).node("Slice", "x,starts,ends", "y");
        assertThat(shapeOfY(sketch)).isEqualTo(Shape.batched(2, 2, 2));
    }

    @Test
    void softmaxBeforeOpset13KeepsTheBatchApart() {
        assertThat(shapeOfY(image(11).node("Softmax", "x", "y"))).isEqualTo(Shape.batched(4, 2, 2));
    }

    @Test
    void flattensTheBatchWithTheChannels() {
        Network network =
                image(13).node("Flatten", "x", "y", integer("axis", 2)).network();
        assertThat(network.type("y").shape().dims()).containsExactly(new Dim(4, true), Dim.of(4));
    }

    @Test
    void refusesToCutTheBatch() {
        ModelSketch sketch = image(9).node("Slice", "x", "y", ints("starts", 0), ints("ends", 1), ints("axes", 0));
        assertThatThrownBy(sketch::network).isInstanceOf(Refusal.class).hasMessageContaining("depends on the batch");
    }

    @Test
    void refusesToMixTheSamplesOfABatch() {
        ModelSketch sketch = image(13).node("ReduceMean", "x", "y", ints("axes", 0));
        assertThatThrownBy(sketch::network).isInstanceOf(Refusal.class).hasMessageContaining("depends on the batch");
    }

    @Test
    void refusesTheBatchSizeAsANumber() {
        ModelSketch sketch = image(13)
                .node("Size", "x", "count")
                .node("Cast", "count", "number", integer("to", 1))
                .node("Div", "x,number", "y");
        assertThatThrownBy(sketch::network)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is computed from the batch size, which isn't known");
    }

    @Test
    void refusesAnExtentThatIsNoMultipleOfTheBatch() {
        ModelSketch sketch = image(13)
                .longs("zero", 0)
                .longs("one", 1)
                .longs("rest", -1)
                .node("Shape", "x", "shape")
                .node("Gather", "shape,zero", "batch")
                .node("Add", "batch,one", "more")
                .node("Concat", "more,rest", "target", integer("axis", 0))
                .node("Reshape", "x,target", "y");
        assertThatThrownBy(sketch::network)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("in another way than as a multiple of it");
    }
}
