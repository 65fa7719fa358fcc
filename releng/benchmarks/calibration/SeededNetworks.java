// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.offramp.graph.Network;
import org.offramp.graph.operators.MaxPool;
import org.offramp.graph.operators.Reduce;
import org.offramp.graph.operators.ReduceFunction;

/** Networks of the usual kinds, whose widths and extents a seed decides. Their weights are random. */
final class SeededNetworks {
    private final Random random;

    private SeededNetworks(long seed) {
        random = new Random(seed);
    }

    static Map<String, Network> of(long seed) {
        SeededNetworks networks = new SeededNetworks(seed);
        Map<String, Network> all = new LinkedHashMap<>();
        all.put("residual", networks.residual());
        all.put("plain", networks.plain());
        all.put("separable", networks.separable());
        all.put("inverted", networks.inverted());
        all.put("spectrogram", networks.spectrogram());
        all.put("wide residual", networks.wide());
        return all;
    }

    private int between(int least, int most, int step) {
        return least + step * random.nextInt((most - least) / step + 1);
    }

    private static Network end(Sketch sketch, String x, int classes) {
        String pooled = sketch.add(new Reduce(ReduceFunction.MEAN, List.of(2, 3), false), x);
        return sketch.network(sketch.dense(pooled, classes));
    }

    private static String layer(Sketch sketch, String x, int channels, int kernel, int stride) {
        return sketch.relu(sketch.convolution(x, channels, kernel, stride, 1));
    }

    private static String depthwise(Sketch sketch, String x, int stride) {
        return sketch.relu(sketch.convolution(x, sketch.channels(x), 3, stride, sketch.channels(x)));
    }

    private static String block(Sketch sketch, String x, int channels, int stride) {
        String inner = sketch.convolution(layer(sketch, x, channels, 3, stride), channels, 3, 1, 1);
        String shortcut = stride == 1 && channels == sketch.channels(x)
                ? x
                : sketch.convolution(x, channels, 1, stride, 1);
        return sketch.relu(sketch.sum(inner, shortcut));
    }

    private Network residual() {
        int extent = between(24, 40, 4);
        int width = between(16, 32, 8);
        Sketch sketch = new Sketch(List.of(3, extent, extent));
        String x = layer(sketch, sketch.input(), width, 3, 1);
        for (int stage = 0; stage < 3; stage++) {
            for (int i = 0; i < 2; i++) {
                x = block(sketch, x, width << stage, stage > 0 && i == 0 ? 2 : 1);
            }
        }
        return end(sketch, x, 10);
    }

    private Network wide() {
        int extent = between(40, 56, 8);
        int width = between(32, 48, 8);
        Sketch sketch = new Sketch(List.of(3, extent, extent));
        String x = layer(sketch, sketch.input(), width, 3, 2);
        for (int stage = 0; stage < 3; stage++) {
            x = block(sketch, x, width << stage, stage > 0 ? 2 : 1);
        }
        return end(sketch, x, 20);
    }

    private Network plain() {
        int extent = between(32, 48, 8);
        int width = between(24, 40, 8);
        Sketch sketch = new Sketch(List.of(3, extent, extent));
        String x = sketch.input();
        for (int stage = 0; stage < 3; stage++) {
            x = layer(sketch, layer(sketch, x, width << stage, 3, 1), width << stage, 3, 1);
            x = sketch.add(new MaxPool(Sketch.window(2, 2, 0, 2), false), x);
        }
        return end(sketch, x, 10);
    }

    private Network separable() {
        int extent = between(48, 64, 8);
        int width = between(16, 32, 8);
        Sketch sketch = new Sketch(List.of(3, extent, extent));
        String x = layer(sketch, sketch.input(), width, 3, 2);
        for (int i = 0; i < 8; i++) {
            boolean isWider = i % 3 == 2;
            x = depthwise(sketch, x, isWider ? 2 : 1);
            x = layer(sketch, x, sketch.channels(x) * (isWider ? 2 : 1), 1, 1);
        }
        return end(sketch, x, 10);
    }

    private Network inverted() {
        int extent = between(48, 64, 8);
        int width = between(16, 24, 8);
        Sketch sketch = new Sketch(List.of(3, extent, extent));
        String x = layer(sketch, sketch.input(), width, 3, 2);
        for (int i = 0; i < 6; i++) {
            boolean isWider = i % 2 == 1;
            int channels = sketch.channels(x) + (isWider ? 16 : 0);
            String inner = depthwise(sketch, layer(sketch, x, 4 * sketch.channels(x), 1, 1), isWider ? 2 : 1);
            String narrow = sketch.convolution(inner, channels, 1, 1, 1);
            x = isWider ? sketch.relu(narrow) : sketch.sum(narrow, x);
        }
        return end(sketch, x, 10);
    }

    private Network spectrogram() {
        Sketch sketch = new Sketch(List.of(1, between(40, 56, 4), between(8, 16, 4)));
        String x = layer(sketch, sketch.input(), between(56, 72, 8), 5, 2);
        for (int i = 0; i < 4; i++) {
            x = layer(sketch, depthwise(sketch, x, 1), sketch.channels(x), 1, 1);
        }
        return end(sketch, x, 12);
    }
}
