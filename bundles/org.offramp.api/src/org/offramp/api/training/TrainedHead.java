// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.training;

import org.offramp.api.analysis.ExitHead;

/**
 * @param head with its trained weights
 * @param validationAccuracy share of the validation samples it gets right, 0 to 1
 * @param epochs passes over the training features
 */
public record TrainedHead(ExitHead head, double validationAccuracy, int epochs) {}
