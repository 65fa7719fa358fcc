// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.decision;

import org.osgi.annotation.versioning.ProviderType;

/** Fits a temperature to the logits of one classifier. A pure function. A service. */
@ProviderType
public interface TemperatureFit {
    /**
     * The temperature with the smallest mean negative log-likelihood of the labels, within 0.05 and 20.
     *
     * @param logits finite, row-major, one row for each sample
     * @param label the class of each sample; those without a logit play no role
     */
    double temperature(float[] logits, int classes, int[] label);
}
