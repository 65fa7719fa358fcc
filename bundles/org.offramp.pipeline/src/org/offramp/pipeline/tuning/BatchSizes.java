// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.tuning;

import java.util.List;
import java.util.stream.Stream;
import org.offramp.graph.Network;
import org.offramp.pipeline.inference.NetworkInputs;

/** The batch sizes that a network allows and that memory has room for. */
final class BatchSizes {
    /** A batch whose tensors take more memory than this isn't tried. */
    private static final long MOST_BYTES = 512L << 20;

    private BatchSizes() {}

    /** Those of the sizes that can be, in their order; at least one. */
    static List<Integer> of(Network network, Integer... sizes) {
        int fixedBatch = NetworkInputs.fixedBatch(network);
        if (fixedBatch > 0) {
            return List.of(fixedBatch);
        }
        long bytesPerSample = NetworkInputs.bytesPerSample(network);
        List<Integer> possible = Stream.of(sizes)
                .filter(size -> size * bytesPerSample <= MOST_BYTES)
                .toList();
        return possible.isEmpty() ? List.of(1) : possible;
    }
}
