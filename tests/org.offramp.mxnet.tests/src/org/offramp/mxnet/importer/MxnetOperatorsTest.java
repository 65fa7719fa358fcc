// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Each operator as MXNet itself computes it. */
class MxnetOperatorsTest {
    private static final int BATCH = 2;

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Convolution | kernel=(3, 3); num_filter=4 | 3,9,8 | 4,3,3,3 ; 4
        Convolution | kernel=(3, 2); num_filter=4; stride=(2, 1); pad=(1, 1); dilate=(1, 2); no_bias=True | 3,9,8 | 4,3,3,2
        Convolution | kernel=(3L, 3L); num_filter=4; num_group=2; no_bias=1 | 4,9,8 | 4,2,3,3
        Convolution | kernel=(5,); num_filter=4; stride=(2,); layout=NCW | 3,20 | 4,3,5 ; 4
        Deconvolution | kernel=(3, 3); num_filter=4; stride=(2, 2) | 3,5,4 | 3,4,3,3
        Deconvolution | kernel=(4, 4); num_filter=4; stride=(2, 2); pad=(1, 1); adj=(1, 0); no_bias=False | 3,5,4 | 3,4,4,4 ; 4
        FullyConnected | num_hidden=5 | 3,2,2 | 5,12 ; 5
        FullyConnected | num_hidden=5; no_bias=True; flatten=False | 3,4 | 5,4
        BatchNorm | | 3,4,4 | 3 ; 3 ; 3 ; 3
        BatchNorm | fix_gamma=False; eps=2e-05; use_global_stats=True | 3,4,4 | 3 ; 3 ; 3 ; 3
        BatchNorm | fix_gamma=False; axis=-1 | 4,4,3 | 3 ; 3 ; 3 ; 3
        InstanceNorm | eps=0.01 | 3,4,4 | 3 ; 3
        LayerNorm | | 3,4 | 4 ; 4
        LRN | nsize=3; alpha=0.01; knorm=1 | 5,4,4 |
        Activation | act_type=relu | 5 |
        Activation | act_type=sigmoid | 5 |
        Activation | act_type=tanh | 5 |
        Activation | act_type=softrelu | 5 |
        Activation | act_type=softsign | 5 |
        LeakyReLU | | 5 |
        LeakyReLU | act_type=leaky; slope=0.1 | 5 |
        LeakyReLU | act_type=elu; slope=0.7 | 5 |
        LeakyReLU | act_type=selu | 5 |
        LeakyReLU | act_type=gelu | 5 |
        LeakyReLU | act_type=prelu | 3,4,4 | 3
        LeakyReLU | act_type=prelu | 3,4,4 | 1
        hard_sigmoid | alpha=0.3 | 5 |
        clip | a_min=-0.5; a_max=0.25 | 5 |
        Pooling | kernel=(2, 2); stride=(2, 2); pool_type=max | 3,7,7 |
        Pooling | kernel=(3, 3); stride=(2, 2); pad=(1, 1); pool_type=max; pooling_convention=full | 3,8,7 |
        Pooling | kernel=(3, 3); stride=(2, 2); pad=(1, 1); pool_type=avg | 3,8,7 |
        Pooling | kernel=(3, 3); stride=(2, 2); pad=(1, 1); pool_type=avg; count_include_pad=False | 3,8,7 |
        Pooling | kernel=(3, 3); stride=(2, 2); pool_type=avg; pooling_convention=full | 3,8,7 |
        Pooling | kernel=(2,); stride=(2,); pool_type=avg | 3,8 |
        Pooling | kernel=(2, 2); pool_type=sum | 3,5,5 |
        Pooling | global_pool=True; pool_type=avg; kernel=(1, 1) | 3,5,5 |
        Pooling | global_pool=1; pool_type=max | 3,5,5 |
        Pooling | global_pool=1; pool_type=sum | 3,5,5 |
        _contrib_AdaptiveAvgPooling2D | output_size=1 | 3,5,5 |
        softmax | | 3,4 |
        softmax | axis=1; temperature=2.0 | 3,4 |
        log_softmax | axis=1 | 3,4 |
        SoftmaxActivation | | 6 |
        SoftmaxActivation | mode=channel | 3,4,4 |
        Flatten | | 3,2,2 |
        Reshape | shape=(0, -1) | 3,2,2 |
        Reshape | shape=(-1, 12) | 3,2,2 |
        Reshape | shape=(-2,) | 3,2,2 |
        Reshape | shape=(0, -3, 0) | 3,2,2 |
        Reshape | shape=(0, -4, 2, -1, -2) | 6,2,5 |
        Reshape | shape=(0, 0, -1) | 6,2,5 |
        Reshape | shape=(-1, 0); reverse=1 | 6,2 |
        Reshape | shape=(0, 1, -3, -1) | 6,2,5 |
        expand_dims | axis=1 | 3,2 |
        expand_dims | axis=-1 | 3,2 |
        squeeze | axis=(1,) | 1,2,1 |
        squeeze | | 1,2,1 |
        transpose | axes=(0, 2, 3, 1) | 3,4,5 |
        SwapAxis | dim1=1; dim2=3 | 3,4,5 |
        slice | begin=(None, 1); end=(None, 3) | 5,4 |
        slice | begin=(None, -1, 0); end=(None, -4, 4); step=(None, -2, 3) | 5,4 |
        slice_axis | axis=2; begin=1; end=None | 3,4 |
        slice_axis | axis=-1; begin=-3; end=-1 | 3,4 |
        Pad | mode=constant; pad_width=(0, 0, 0, 0, 1, 2, 3, 0); constant_value=0.5 | 3,4,4 |
        Pad | mode=edge; pad_width=(0, 0, 0, 0, 1, 2, 3, 0) | 3,4,4 |
        Pad | mode=reflect; pad_width=(0, 0, 0, 0, 1, 2, 3, 0) | 3,4,4 |
        UpSampling | scale=2; sample_type=nearest; num_args=1 | 3,4,5 |
        mean | axis=(2, 3) | 3,4,4 |
        mean | axis=1; keepdims=True | 3,4,4 |
        sum | axis=(0, 1); exclude=True | 3,4 |
        max | axis=-1 | 3,4 |
        min | axis=(1,) | 3,4 |
        prod | axis=2 | 3,4 |
        broadcast_add | | 3,4 | 1,3,1
        elemwise_add | | 3 | data
        broadcast_sub | | 3 | 1,3
        broadcast_mul | | 3 | 1,3
        broadcast_div | | 3 | 1,3
        broadcast_maximum | | 3 | 1,3
        broadcast_minimum | | 3 | 1,3
        _plus_scalar | scalar=2.5 | 3 |
        _minus_scalar | scalar=2.5 | 3 |
        _rminus_scalar | scalar=2.5 | 3 |
        _mul_scalar | scalar=2.5 | 3 |
        _div_scalar | scalar=2.5 | 3 |
        _rdiv_scalar | scalar=2.5 | 3 |
        _PlusScalar | scalar=-1 | 3 |
        _maximum_scalar | scalar=0.1 | 3 |
        _minimum_scalar | scalar=0.1 | 3 |
        _power_scalar | scalar=2 | 3 |
        dot | | 4 | 4,3
        dot | transpose_b=True | 4 | 3,4
        batch_dot | transpose_a=True | 3,4 | data
        batch_dot | transpose_b=True | 3,4 | data
        relu | | 5 |
        sigmoid | | 5 |
        tanh | | 5 |
        softsign | | 5 |
        abs | | 5 |
        exp | | 5 |
        negative | | 5 |
        square | | 5 |
        erf | | 5 |
        floor | | 5 |
        ceil | | 5 |
        sign | | 5 |
        sin | | 5 |
        cos | | 5 |
        reciprocal | | 5 |
        identity | | 5 |
        BlockGrad | | 5 |
        Dropout | p=0.5 | 5 |
        Concat | dim=1; num_args=2 | 3,4 | data
        stack | axis=1; num_args=2 | 3 | data
        add_n | num_args=3 | 3 | data ; data
        """)
    void computesAsMxnetDoes(String operator, @Nullable String attributes, String data, @Nullable String parameters)
            throws IOException {
        SymbolSketch sketch = new SymbolSketch().data(extents(data));
        List<String> inputs = new ArrayList<>(List.of("data"));
        for (String shape : parameters == null ? new String[0] : parameters.split(" ; ")) {
            boolean again = shape.equals("data");
            inputs.add(again ? shape : "p" + inputs.size());
            if (!again) {
                long[] size = Arrays.stream(extents(shape)).asLongStream().toArray();
                sketch.parameter(inputs.get(inputs.size() - 1), size);
            }
        }
        sketch.node(operator, "node", attributes == null ? "" : attributes, inputs.toArray(String[]::new));
        assertAgrees(sketch, extents(data));
    }

    private static int[] extents(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource({"axis=1, 0", "axis=1, 2", "axis=2; squeeze_axis=True, 1"})
    void splitsAsMxnetDoes(String attributes, int part) throws IOException {
        SymbolSketch sketch = new SymbolSketch()
                .data(3, 3)
                .node("SliceChannel", "parts", "num_outputs=3; " + attributes, "data")
                .node("relu", "one", "", "parts:" + part);
        assertAgrees(sketch, 3, 3);
    }

    private void assertAgrees(SymbolSketch sketch, int... extents) throws IOException {
        Network network =
                new MxnetImporter().read(sketch.in(folder), Arithmetic.EXACT).network();
        long[] shape = new long[extents.length + 1];
        shape[0] = BATCH;
        Arrays.setAll(shape, axis -> axis == 0 ? BATCH : extents[axis - 1]);
        Tensor x = ramp(Shape.of(shape));
        float[] wanted = MxnetRun.of(sketch.json(), sketch.parameters(), x).get(0);
        float[] computed = new Interpreter(network)
                .run(Map.of("data", x), network.outputs())
                .get(0)
                .toFloats();
        assertThat(computed).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(computed[i])
                    .as("element %d", i)
                    .isCloseTo(wanted[i], within(1e-5f * Math.max(1, Math.abs(wanted[i]))));
        }
    }

    private static Tensor ramp(Shape shape) {
        float[] values = new float[Math.toIntExact(shape.elementsPerSample())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i * 1.7 + 0.3);
        }
        return Tensor.ofFloats(shape, values);
    }
}
