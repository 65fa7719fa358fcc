// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.api.contract.ContractNetworks;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.Tensor;

/** Resident memory stays flat: nothing native is left behind by a batch or by a prepared network. */
class NativeMemoryTest {
    private static final Path STATM = Path.of("/proc/self/statm");
    private static final long PAGE_BYTES = 4096;
    private static final long MOST_GROWTH_BYTES = 64L << 20;
    private final MxnetEngine engine = new MxnetEngine();
    private final Network network = ContractNetworks.residual();

    /** Large going in and small coming out, so that the Java heap stays small, too. */
    private static Map<String, Tensor> batch(int samples) {
        return Map.of("x", Tensor.ofFloats(Shape.of(samples, 3, 8, 8), new float[samples * 3 * 8 * 8]));
    }

    @BeforeEach
    void needsLinux() {
        boolean known = Files.isReadable(STATM);
        if (!known) {
            System.out.println("Skipped: resident memory is read from " + STATM + ", which isn't there.");
        }
        Assumptions.assumeTrue(known);
    }

    @Test
    void staysFlatOverTwoThousandBatches() throws IOException {
        Map<String, Tensor> inputs = batch(128);
        try (PreparedNetwork prepared = engine.prepare(network, network.outputs(), "onednn")) {
            run(prepared, inputs, 500);
            long before = residentBytes();
            run(prepared, inputs, 2000);
            assertThat(residentBytes() - before).isLessThan(MOST_GROWTH_BYTES);
        }
    }

    @Test
    void isGivenBackWhenPreparedNetworksAreClosed() throws IOException {
        Map<String, Tensor> inputs = batch(512);
        prepareAndClose(inputs, 50);
        long before = residentBytes();
        prepareAndClose(inputs, 50);
        assertThat(residentBytes() - before).isLessThan(MOST_GROWTH_BYTES);
    }

    private void prepareAndClose(Map<String, Tensor> inputs, int times) {
        for (int i = 0; i < times; i++) {
            try (PreparedNetwork prepared = engine.prepare(network, network.outputs(), "plain")) {
                run(prepared, inputs, 1);
            }
        }
    }

    private static void run(PreparedNetwork prepared, Map<String, Tensor> inputs, int batches) {
        for (int i = 0; i < batches; i++) {
            assertThat(prepared.run(inputs)).hasSize(1);
        }
    }

    private static long residentBytes() throws IOException {
        System.gc();
        return Long.parseLong(Files.readString(STATM).split(" ")[1]) * PAGE_BYTES;
    }
}
