// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.contract;

import java.util.List;
import java.util.stream.Stream;
import org.offramp.graph.Network;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.Convolution;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.TransposedConvolution;
import org.offramp.graph.operators.Unary;
import org.offramp.graph.operators.UnaryFunction;
import org.offramp.graph.operators.Window;
import org.offramp.graph.tensors.Shape;

/** Networks of operators whose kernel slides, with every way to pad that engines differ in. */
final class WindowNetworks {
    private static final List<Integer> ONES = List.of(1, 1);
    private static final List<Integer> NONE = List.of(0, 0);

    private WindowNetworks() {}

    private static Window window(int size, int stride, List<Integer> before, List<Integer> after) {
        return new Window(List.of(size, size), List.of(stride, stride), ONES, before, after);
    }

    private static Window line(int size, int stride, int dilation, int before, int after) {
        return new Window(List.of(size), List.of(stride), List.of(dilation), List.of(before), List.of(after));
    }

    private static final Window SAME = window(3, 2, NONE, ONES);
    private static final Window DILATED = new Window(List.of(3, 2), ONES, List.of(2, 3), List.of(2, 1), List.of(2, 1));

    static List<Network> convolutions() {
        return List.of(
                convolution("plain convolution", Window.of(3, 3), 1, 4, 9, 9),
                convolution("convolution with the padding of TensorFlow's SAME", SAME, 1, 4, 8, 8),
                convolution("convolution whose last rows no step reaches", window(3, 2, NONE, NONE), 1, 4, 8, 9),
                convolution("convolution padded more before than after", window(3, 1, List.of(2, 1), NONE), 1, 4, 7, 7),
                convolution("dilated convolution", DILATED, 1, 4, 10, 9),
                convolution("depthwise convolution", window(3, 1, ONES, ONES), 4, 4, 8, 8),
                convolution("grouped convolution", window(3, 2, ONES, ONES), 2, 6, 8, 8),
                convolution("one-dimensional convolution", line(5, 2, 1, 2, 2), 1, 3, 21),
                convolution(
                        "one-dimensional convolution, dilated and padded on one side", line(3, 1, 4, 8, 0), 1, 3, 20),
                convolution("one-dimensional depthwise convolution", line(3, 1, 1, 1, 1), 4, 4, 12));
    }

    private static Network convolution(String name, Window window, int groups, long channels, long... spatial) {
        return NetworkSketch.of(name, extents(channels, spatial))
                .then(new Convolution(window, groups), weights(8, channels / groups, window), Shape.of(8))
                .then(Unary.of(UnaryFunction.RELU))
                .network();
    }

    private static long[] extents(long channels, long... spatial) {
        long[] extents = new long[spatial.length + 1];
        extents[0] = channels;
        System.arraycopy(spatial, 0, extents, 1, spatial.length);
        return extents;
    }

    private static Shape weights(long first, long second, Window window) {
        return Shape.of(
                Stream.concat(Stream.of(first, second), window.size().stream().map(Integer::longValue))
                        .mapToLong(Long::longValue)
                        .toArray());
    }

    static List<Network> transposedConvolutions() {
        return List.of(
                transposed("transposed convolution", window(3, 2, ONES, ONES), NONE, 1, 4, 5, 5),
                transposed("transposed convolution with output padding", window(3, 2, ONES, ONES), ONES, 1, 4, 5, 5),
                transposed(
                        "transposed convolution filled up beyond its end", window(3, 2, NONE, NONE), ONES, 1, 4, 5, 5),
                transposed(
                        "transposed convolution cut on one side", window(4, 2, NONE, List.of(2, 1)), NONE, 1, 4, 5, 4),
                transposed("dilated transposed convolution", DILATED, NONE, 1, 4, 6, 6),
                transposed("grouped transposed convolution", window(3, 2, ONES, ONES), NONE, 2, 4, 5, 5),
                transposed("one-dimensional transposed convolution", line(4, 2, 1, 1, 1), List.of(0), 1, 3, 9));
    }

    private static Network transposed(
            String name, Window window, List<Integer> padding, int groups, long channels, long... spatial) {
        return NetworkSketch.of(name, extents(channels, spatial))
                .then(
                        new TransposedConvolution(window, padding, groups),
                        weights(channels, 6 / groups, window),
                        Shape.of(6))
                .network();
    }

    static List<Network> pools() {
        return Stream.of(
                        pools("2x2", window(2, 2, NONE, NONE), 8, 8),
                        pools("3x3 padded", window(3, 2, ONES, ONES), 8, 7),
                        pools("SAME", SAME, 8, 8),
                        pools("padded more before than after", window(3, 2, List.of(1, 2), List.of(0, 1)), 8, 8),
                        pools("rest at the end", window(3, 3, NONE, NONE), 10, 8),
                        pools("dilated", DILATED, 9, 8),
                        pools("one-dimensional", line(4, 3, 1, 1, 2), 15))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Network> pools(String name, Window window, long... spatial) {
        return Stream.of(false, true)
                .flatMap(ceil -> Stream.of(
                        NetworkSketch.of("largest, " + name + (ceil ? ", ceil" : ""), extents(3, spatial))
                                .then(new MaxPool(window, ceil)),
                        NetworkSketch.of("mean without padding, " + name + (ceil ? ", ceil" : ""), extents(3, spatial))
                                .then(new AveragePool(window, ceil, false)),
                        NetworkSketch.of("mean with padding, " + name + (ceil ? ", ceil" : ""), extents(3, spatial))
                                .then(new AveragePool(window, ceil, true))))
                .map(NetworkSketch::network)
                .toList();
    }
}
