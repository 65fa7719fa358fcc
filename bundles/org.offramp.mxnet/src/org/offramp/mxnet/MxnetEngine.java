// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import ai.djl.engine.Engine;
import java.util.List;
import org.offramp.api.compute.ComputeEngine;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.djl.DjlRuntime;
import org.offramp.graph.Network;
import org.osgi.service.component.annotations.Component;

/** Apache MXNet through the Deep Java Library, on one thread for each prepared network. */
@Component
public final class MxnetEngine implements ComputeEngine {
    @Override
    public String id() {
        return "mxnet";
    }

    @Override
    public String version() {
        return "MXNet " + start().getVersion() + " (DJL " + Engine.getDjlVersion() + ")";
    }

    @Override
    public String description() {
        return "Apache MXNet with oneDNN: runs and trains networks";
    }

    @Override
    public List<String> variants() {
        return Variant.ids();
    }

    /** One at a time: MXNet's rewriting of symbols isn't known to be safe on several threads. */
    @Override
    public synchronized PreparedNetwork prepare(Network network, List<String> tensors, String variant) {
        return new Preparation(network, tensors, Variant.of(variant)).prepare(start());
    }

    /**
     * The native engine, which the first call starts.
     *
     * @throws ComputeException when it can't start here
     */
    public static Engine start() {
        try {
            return DjlRuntime.engine();
        } catch (RuntimeException | LinkageError e) {
            throw new ComputeException("The engine mxnet can't start: " + e.getMessage(), e);
        }
    }
}
