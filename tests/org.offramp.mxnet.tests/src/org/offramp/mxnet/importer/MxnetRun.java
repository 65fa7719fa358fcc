// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer;

import ai.djl.mxnet.engine.MxNDManager;
import ai.djl.mxnet.engine.MxSymbolBlock;
import ai.djl.mxnet.engine.Symbol;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.offramp.graph.tensors.Tensor;
import org.offramp.mxnet.MxnetEngine;

/** MXNet itself, running a symbol as it is written: the oracle. */
final class MxnetRun {
    private MxnetRun() {}

    /** The values of all heads. */
    static List<float[]> of(String json, Map<String, Tensor> parameters, Tensor data) {
        try (NDManager manager = MxnetEngine.start().newBaseManager()) {
            MxSymbolBlock block = new MxSymbolBlock(manager, Symbol.loadJson((MxNDManager) manager, json));
            for (Parameter parameter : block.getAllParameters()) {
                if (parameters.containsKey(parameter.getName())) {
                    parameter.setArray(array(manager, parameters.get(parameter.getName())));
                }
            }
            block.setInputNames(new ArrayList<>(List.of("data")));
            NDArray input = array(manager, data);
            input.setName("data");
            NDList results = block.forward(new ParameterStore(manager, false), new NDList(input), false);
            return results.stream().map(NDArray::toFloatArray).toList();
        }
    }

    private static NDArray array(NDManager manager, Tensor tensor) {
        long[] extents = tensor.extents().stream().mapToLong(Integer::longValue).toArray();
        return manager.create(tensor.toFloats(), new Shape(extents));
    }
}
