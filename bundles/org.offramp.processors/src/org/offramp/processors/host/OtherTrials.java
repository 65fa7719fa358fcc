// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.offramp.graph.operators.AveragePool;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Operator;
import org.offramp.graph.operators.Pad;
import org.offramp.graph.operators.PadMode;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;
import org.offramp.graph.operators.Slice;
import org.offramp.graph.operators.Slice.Cut;
import org.offramp.graph.operators.Softmax;
import org.offramp.processors.host.Trial.Body;

/** Dense layers, pooling and what works on single elements, where the runtime fuses it with nothing. */
final class OtherTrials {
    /** Features on both sides. */
    private static final int[][] DENSE = {{64, 10}, {64, 64}, {256, 64}, {256, 10}, {1024, 128}, {512, 512}, {128, 32}};
    /** Channels and extent. */
    private static final int[][] POOLED = {{16, 32}, {32, 32}, {64, 16}, {128, 8}};

    private static final int[][] POOLED_WHOLE = {{16, 32}, {32, 16}, {64, 16}, {64, 8}, {128, 8}, {256, 4}};
    private static final int[][] ELEMENTS = {{8, 16}, {16, 32}, {32, 32}, {64, 16}, {64, 8}, {64, 32}, {256, 4}};
    private static final Body NOTHING = (sketch, state) -> state;

    private OtherTrials() {}

    static Stream<Trial> all() {
        Stream<Trial> dense = Stream.of(DENSE).map(each -> dense(each[0], each[1]));
        Stream<Trial> softmax = IntStream.of(10, 100, 1000)
                .mapToObj(features -> chain(
                        List.of(features),
                        (sketch, state) -> state.with(sketch.mark(sketch.add(new Softmax(1, false), state.value())))));
        Stream<Trial> pooled = Stream.of(POOLED)
                .flatMap(each -> Stream.of(
                        pool(each, new MaxPool(Sketch.window(2, 2, 0, 2), false)),
                        pool(each, new MaxPool(Sketch.window(3, 2, 2, 2), false)),
                        pool(each, new AveragePool(Sketch.window(2, 2, 0, 2), false, false))));
        Stream<Trial> whole =
                Stream.of(POOLED_WHOLE).map(each -> pool(each, new Reduce(ReduceFunction.MEAN, List.of(2, 3), true)));
        Stream<Trial> elements =
                Stream.of(ELEMENTS).flatMap(each -> elements(List.of(each[0], each[1], each[1]), each[1]));
        return Stream.of(dense, softmax, pooled, whole, elements).flatMap(trials -> trials);
    }

    private static Trial dense(int features, int others) {
        return chain(List.of(features), (sketch, state) -> {
            String there = sketch.relu(sketch.mark(sketch.dense(state.value(), others)));
            return state.with(sketch.relu(sketch.mark(sketch.dense(there, features))));
        });
    }

    /** What is pooled is another tensor each time, or the runtime would pool once: the sums stand beside. */
    private static Trial pool(int[] each, Operator operator) {
        return new Trial(
                List.of(each[0], each[1], each[1]),
                (sketch, state) -> state.plus(sketch.add(operator, state.value()), sketch::sum),
                (sketch, state) -> {
                    String value = sketch.sum(state.value(), sketch.input());
                    return state.with(value).plus(sketch.mark(sketch.add(operator, value)), sketch::sum);
                },
                Optional.of((sketch, state) ->
                        state.with(sketch.sum(state.value(), sketch.input())).plus(state.sum(), sketch::sum)),
                (sketch, state) -> state.plus(sketch.add(operator, state.value()), sketch::sum));
    }

    private static Stream<Trial> elements(List<Integer> extents, int extent) {
        Pad pad = new Pad(PadMode.CONSTANT, List.of(0, 0, 1, 1), List.of(0, 0, 1, 1), 0);
        Slice slice = new Slice(List.of(new Cut(2, 1, 1, extent), new Cut(3, 1, 1, extent)));
        return Stream.<Body>of(
                        (sketch, state) -> state.with(sketch.mark(sketch.sum(state.value(), sketch.input()))),
                        (sketch, state) -> state.with(sketch.mark(sketch.relu(state.value()))),
                        (sketch, state) -> state.with(sketch.mark(sketch.normalised(state.value()))),
                        (sketch, state) -> {
                            String padded = sketch.mark(sketch.add(pad, state.value()));
                            return state.with(sketch.mark(sketch.add(slice, padded)));
                        })
                .map(body -> chain(extents, body));
    }

    private static Trial chain(List<Integer> extents, Body body) {
        return new Trial(extents, NOTHING, body, Optional.empty(), NOTHING);
    }
}
