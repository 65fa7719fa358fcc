// SPDX-License-Identifier: EPL-2.0
package org.offramp.processors.host;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/** Computes nothing: a run makes its clock go on by as many nanoseconds as it is told that the network takes. */
final class FakeEngine implements ComputeEngine, LongSupplier {
    private final ToLongFunction<Network> nanosOfARun;
    private long now = 17;
    private int open;

    FakeEngine(ToLongFunction<Network> nanosOfARun) {
        this.nanosOfARun = nanosOfARun;
    }

    @Override
    public long getAsLong() {
        return now;
    }

    int open() {
        return open;
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public String version() {
        return "fake 1";
    }

    @Override
    public String description() {
        return "a clock";
    }

    @Override
    public List<String> variants() {
        return List.of("only");
    }

    @Override
    public PreparedNetwork prepare(Network network, List<String> tensors, String variant) {
        long nanos = nanosOfARun.applyAsLong(network);
        open++;
        return new PreparedNetwork() {
            @Override
            public List<Tensor> run(Map<String, Tensor> inputs) {
                now += nanos;
                return List.of();
            }

            @Override
            public List<String> hostOperators() {
                return List.of();
            }

            @Override
            public void close() {
                open--;
            }
        };
    }
}
