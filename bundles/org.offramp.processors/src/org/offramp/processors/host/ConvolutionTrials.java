// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.offramp.processors.host.Trial.Body;
import org.offramp.processors.host.Trial.State;

/** The convolutions of small networks for pictures and signals, with the activation behind each. */
final class ConvolutionTrials {
    /** Channels and extent; those that don't fill the runtime's blocks of channels are slower. */
    private static final int[][] SQUARE = {
        {8, 32}, {16, 32}, {16, 16}, {24, 16}, {32, 32}, {32, 16}, {32, 8}, {64, 32}, {64, 16}, {64, 8}, {64, 4},
        {128, 16}, {128, 8}, {128, 4}, {256, 8}, {256, 4}, {24, 32}, {24, 8}, {40, 32}, {40, 16}, {48, 16}, {48, 8},
        {80, 16}, {96, 16}, {96, 8}
    };
    /** Channels in and out, extent, kernel, stride. */
    private static final int[][] UNEQUAL = {
        {3, 16, 32, 3, 1},
        {3, 32, 32, 3, 1},
        {3, 32, 64, 3, 2},
        {3, 16, 64, 3, 1},
        {1, 32, 32, 3, 1},
        {1, 64, 48, 3, 2},
        {1, 64, 32, 7, 2},
        {3, 16, 64, 5, 2},
        {16, 32, 16, 5, 1},
        {16, 32, 32, 3, 2},
        {32, 64, 16, 3, 2},
        {64, 128, 16, 3, 2},
        {64, 128, 8, 3, 1},
        {128, 256, 8, 3, 2},
        {32, 64, 32, 3, 1},
        {16, 32, 32, 1, 2},
        {32, 64, 16, 1, 2},
        {8, 16, 32, 1, 1},
        {16, 64, 32, 1, 1},
        {16, 96, 16, 1, 1},
        {64, 16, 16, 1, 1},
        {96, 24, 16, 1, 1},
        {32, 128, 8, 1, 1},
        {128, 32, 8, 1, 1},
        {64, 128, 16, 1, 1},
        {128, 256, 8, 1, 1},
        {64, 256, 8, 1, 1}
    };
    /** Channels, extent, stride. */
    private static final int[][] DEPTHWISE = {
        {8, 32, 1},
        {16, 32, 1},
        {32, 32, 1},
        {32, 16, 1},
        {64, 16, 1},
        {96, 16, 1},
        {64, 8, 1},
        {128, 8, 1},
        {256, 8, 1},
        {256, 4, 1},
        {32, 32, 2},
        {64, 32, 2},
        {64, 16, 2},
        {96, 16, 2},
        {128, 8, 2}
    };
    /** Channels and extent of what has one axis. */
    private static final int[][] SIGNALS = {{8, 128}, {16, 128}, {16, 64}, {32, 64}, {32, 32}, {64, 32}, {64, 16}};

    private static final Body NOTHING = (sketch, state) -> state;
    /** Narrower tensors are not laid out in blocks of channels. */
    private static final int BLOCK = 8;

    private ConvolutionTrials() {}

    static Stream<Trial> all() {
        Stream<Trial> square = Stream.of(SQUARE)
                .flatMap(each ->
                        IntStream.of(3, 1).mapToObj(kernel -> chain(List.of(each[0], each[1], each[1]), kernel, 1)));
        Stream<Trial> unequal =
                Stream.of(UNEQUAL).map(each -> side(List.of(each[0], each[2], each[2]), each[1], each[3], each[4], 1));
        Stream<Trial> depthwise = Stream.of(DEPTHWISE).map(each -> depthwise(each[0], each[1], each[2]));
        Stream<Trial> signals = Stream.of(SIGNALS)
                .flatMap(each -> IntStream.of(3, 7).mapToObj(kernel -> chain(List.of(each[0], each[1]), kernel, 1)));
        return Stream.of(square, unequal, depthwise, signals).flatMap(trials -> trials);
    }

    private static Trial depthwise(int channels, int extent, int stride) {
        List<Integer> extents = List.of(channels, extent, extent);
        return stride == 1 ? chain(extents, 3, channels) : side(extents, channels, 3, stride, channels);
    }

    /** One behind the other. */
    private static Trial chain(List<Integer> extents, int kernel, int groups) {
        int channels = extents.get(0);
        return trial(
                extents,
                NOTHING,
                (sketch, state) -> state.with(
                        sketch.relu(sketch.mark(sketch.convolution(state.value(), channels, kernel, 1, groups)))));
    }

    /** Side by side: the runtime adds up in the convolution, so that the sum takes next to no time. */
    private static Trial side(List<Integer> extents, int channels, int kernel, int stride, int groups) {
        return trial(
                extents,
                extents.get(0) < BLOCK ? NOTHING : ConvolutionTrials::laidOut,
                (sketch, state) -> state.plus(
                        sketch.mark(sketch.convolution(state.value(), channels, kernel, stride, groups)), sketch::sum));
    }

    /** What is measured takes in a tensor as it is inside of a network. */
    private static State laidOut(Sketch sketch, State state) {
        return state.with(sketch.relu(sketch.convolution(state.value(), sketch.channels(state.value()), 1, 1, 1)));
    }

    private static Trial trial(List<Integer> extents, Body start, Body body) {
        return new Trial(extents, start, body, Optional.empty(), NOTHING);
    }
}
