// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.analysis;

import org.offramp.graph.tensors.TensorType;

/**
 * A tensor of the backbone where an exit may sit: everything flows through it.
 *
 * @param tensor its name
 * @param macsBefore multiply-accumulate operations of the backbone up to it, for one sample
 */
public record AttachPoint(String tensor, TensorType type, long macsBefore) {}
