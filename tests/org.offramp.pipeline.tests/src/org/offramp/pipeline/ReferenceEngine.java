// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.Interpreter;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;

/** An engine in plain Java that takes note of what is asked of it and may be made to misbehave. */
public final class ReferenceEngine implements ComputeEngine {
    /** Variant of every network prepared. */
    public final List<String> prepared = Collections.synchronizedList(new ArrayList<>());
    /** Batch size of every forward pass. */
    public final List<Integer> runs = Collections.synchronizedList(new ArrayList<>());
    /** Variant of every network closed. */
    public final List<String> closed = Collections.synchronizedList(new ArrayList<>());

    private final String id;
    private final String version;
    private final List<String> variants;
    private final BiFunction<String, List<Tensor>, List<Tensor>> afterRun;
    private final int mostPrepared;

    public ReferenceEngine() {
        this("reference", "1.0", List.of("plain"));
    }

    public ReferenceEngine(String id, String version, List<String> variants) {
        this(id, version, variants, (variant, values) -> values, Integer.MAX_VALUE);
    }

    private ReferenceEngine(
            String id,
            String version,
            List<String> variants,
            BiFunction<String, List<Tensor>, List<Tensor>> afterRun,
            int mostPrepared) {
        this.id = id;
        this.version = version;
        this.variants = variants;
        this.afterRun = afterRun;
        this.mostPrepared = mostPrepared;
    }

    /** The same engine with something done to the results of each forward pass. */
    public ReferenceEngine afterRun(BiFunction<String, List<Tensor>, List<Tensor>> change) {
        return new ReferenceEngine(id, version, variants, change, mostPrepared);
    }

    /** The same engine with an error when too many networks are prepared. */
    public ReferenceEngine preparesAtMost(int most) {
        return new ReferenceEngine(id, version, variants, afterRun, most);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String version() {
        return id + " " + version;
    }

    @Override
    public String description() {
        return "plain Java";
    }

    @Override
    public List<String> variants() {
        return variants;
    }

    @Override
    public PreparedNetwork prepare(Network network, List<String> tensors, String variant) {
        if (prepared.size() >= mostPrepared) {
            throw new OutOfMemoryError("no room for another copy");
        }
        prepared.add(variant);
        return new Prepared(new Interpreter(network), tensors, variant);
    }

    private final class Prepared implements PreparedNetwork {
        private final Interpreter interpreter;
        private final List<String> tensors;
        private final String variant;

        Prepared(Interpreter interpreter, List<String> tensors, String variant) {
            this.interpreter = interpreter;
            this.tensors = tensors;
            this.variant = variant;
        }

        @Override
        public List<Tensor> run(Map<String, Tensor> inputs) {
            inputs.values().stream()
                    .limit(1)
                    .forEach(value -> runs.add(value.shape().extent(0)));
            return afterRun.apply(variant, interpreter.run(inputs, tensors));
        }

        @Override
        public List<String> hostOperators() {
            return List.of("Host-" + variant);
        }

        @Override
        public void close() {
            closed.add(variant);
        }
    }
}
