// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import ai.djl.engine.EngineException;
import ai.djl.mxnet.engine.MxNDManager;
import ai.djl.mxnet.engine.MxSymbolBlock;
import ai.djl.mxnet.engine.Symbol;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.offramp.graph.Network;
import org.offramp.graph.tensors.Tensor;
import org.offramp.mxnet.symbol.NetworkSymbol;

/** Nodes that run as one MXNet symbol: one forward pass gives all its heads. */
final class SymbolStage implements Stage {
    private final Network network;
    private final NetworkSymbol symbol;
    private final List<String> outputs;
    private final NDManager manager;
    private final Transfer transfer;
    private final MxSymbolBlock block;
    private final ParameterStore parameters;

    /** @param manager owns what the stage keeps in native memory; closed with the stage */
    SymbolStage(
            Network network,
            NetworkSymbol symbol,
            List<String> outputs,
            Variant variant,
            NDManager manager,
            Transfer transfer) {
        this.network = network;
        this.symbol = symbol;
        this.outputs = outputs;
        this.manager = manager;
        this.transfer = transfer;
        this.parameters = new ParameterStore(manager, false);
        this.block = load(symbol, variant, manager, transfer);
    }

    private static MxSymbolBlock load(NetworkSymbol text, Variant variant, NDManager manager, Transfer transfer) {
        Symbol plain = Symbol.loadJson((MxNDManager) manager, text.json());
        MxSymbolBlock block = new MxSymbolBlock(manager, variant.apply(plain, manager.getDevice()));
        for (Parameter parameter : block.getAllParameters()) {
            if (text.parameters().containsKey(parameter.getName())) {
                parameter.setArray(transfer.toEngine(manager, text.parameters().get(parameter.getName())));
            }
        }
        block.setInputNames(new ArrayList<>(text.inputs().keySet()));
        return block;
    }

    @Override
    public void run(Map<String, Tensor> tensors, long batchSize) {
        try (NDManager call = manager.newSubManager()) {
            NDList arguments = new NDList();
            symbol.inputs().forEach((name, tensor) -> arguments.add(argument(call, name, tensors.get(tensor))));
            NDList results = block.forward(parameters, arguments, false);
            for (int i = 0; i < outputs.size(); i++) {
                String output = outputs.get(i);
                tensors.put(
                        output,
                        transfer.toJava(
                                results.get(i), network.type(output).shape().withBatch(batchSize)));
            }
        } catch (EngineException e) {
            throw Failure.of(e, symbol.origins());
        }
    }

    private NDArray argument(NDManager call, String name, Tensor tensor) {
        NDArray array = transfer.toEngine(call, tensor);
        array.setName(name);
        return array;
    }

    @Override
    public void close() {
        manager.close();
    }
}
