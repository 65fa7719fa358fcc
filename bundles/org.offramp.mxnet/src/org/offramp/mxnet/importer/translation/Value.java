// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer.translation;

import org.offramp.graph.tensors.Shape;
import org.offramp.graph.tensors.TensorType;

/** A tensor of the network that grows. */
public record Value(String name, TensorType type) {
    public Shape shape() {
        return type.shape();
    }
}
