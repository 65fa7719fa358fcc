// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.compute;

import java.util.List;
import java.util.Map;
import org.offramp.graph.tensors.Tensor;

/** A network that an engine holds ready. Used by one thread at a time; closing it frees native memory. */
public interface PreparedNetwork extends AutoCloseable {
    /**
     * One forward pass.
     *
     * @param inputs a value for each input of the network, all with the same batch size, which may change from call
     *     to call
     * @return the values of the tensors asked for at preparation, in that order
     * @throws ComputeException when the engine fails
     */
    List<Tensor> run(Map<String, Tensor> inputs);

    /** Labels of the operators that run in plain Java because the engine has none for their element types. */
    List<String> hostOperators();

    @Override
    void close();
}
