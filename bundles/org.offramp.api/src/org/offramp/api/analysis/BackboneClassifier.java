// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.analysis;

/**
 * The end of the backbone, the pattern for its exit heads.
 *
 * @param logits the tensor [batch, classes] before a final softmax, if there is one, else the output
 */
public record BackboneClassifier(String logits, int classes) {}
