// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet;

import java.util.Map;
import org.offramp.graph.tensors.Tensor;

/** A part of a prepared network that runs in one go. */
interface Stage extends AutoCloseable {
    /** Takes its inputs from the tensors known so far and adds what it gives. */
    void run(Map<String, Tensor> tensors, long batchSize);

    @Override
    void close();
}
