// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.offramp.api.compute.ComputeException;
import org.offramp.api.compute.PreparedNetwork;
import org.offramp.graph.ConstantFolding;
import org.offramp.graph.Network;
import org.offramp.graph.NetworkException;
import org.offramp.graph.Node;
import org.offramp.mxnet.symbol.NetworkSymbol;

/** Makes a network ready to run: leaves out what isn't asked for, cuts it into stages, builds their symbols. */
final class Preparation {
    private final Network network;
    private final List<String> tensors;
    private final Variant variant;

    Preparation(Network network, List<String> tensors, Variant variant) {
        this.network = needed(network, tensors);
        this.tensors = tensors;
        this.variant = variant;
    }

    private static Network needed(Network network, List<String> tensors) {
        if (tensors.isEmpty()) {
            throw new ComputeException("The engine mxnet is asked for no tensor of '" + network.name() + "'.");
        }
        tensors.stream().filter(tensor -> !network.has(tensor)).findFirst().ifPresent(unknown -> {
            throw new ComputeException("The network '" + network.name() + "' has no tensor '" + unknown
                    + "'. Maybe the name is misspelt.");
        });
        return folded(network.withOutputs(tensors));
    }

    private static Network folded(Network network) {
        try {
            return network.apply(ConstantFolding.of(network));
        } catch (NetworkException e) {
            throw new ComputeException("The engine mxnet can't run '" + network.name() + "': " + e.getMessage(), e);
        }
    }

    PreparedNetwork prepare(Engine engine) {
        Partition partition = Partition.of(network);
        Transfer transfer = new Transfer();
        List<Stage> stages = new ArrayList<>();
        try {
            partition.parts().forEach(part -> stages.add(stage(part, partition, engine, transfer)));
        } catch (ComputeException e) {
            stages.forEach(Stage::close);
            throw e;
        }
        return new MxnetNetwork(network, tensors, partition.hostOperators(), stages);
    }

    private Stage stage(Partition.Part part, Partition partition, Engine engine, Transfer transfer) {
        return part.onHost()
                ? new HostStage(network, part.nodes())
                : symbolStage(part, outputs(part, partition), engine, transfer);
    }

    private Stage symbolStage(Partition.Part part, List<String> outputs, Engine engine, Transfer transfer) {
        NetworkSymbol symbol = NetworkSymbol.of(network, part.nodes(), outputs);
        NDManager manager = engine.newBaseManager();
        try {
            return new SymbolStage(network, symbol, outputs, variant, manager, transfer);
        } catch (EngineException e) {
            manager.close();
            throw Failure.of(e, symbol.origins());
        }
    }

    /** What others than the part itself need of it. */
    private List<String> outputs(Partition.Part part, Partition partition) {
        Set<String> wanted = new HashSet<>(tensors);
        partition.parts().stream()
                .filter(other -> other != part)
                .flatMap(other -> other.nodes().stream())
                .forEach(node -> wanted.addAll(node.inputs()));
        return part.nodes().stream().map(Node::output).filter(wanted::contains).toList();
    }
}
