// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph;

import org.offramp.graph.tensors.TensorType;

/** A tensor that is handed to the network when it runs. */
public record Input(String name, TensorType type) {}
