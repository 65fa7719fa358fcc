// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.extraction;

import java.util.List;

/**
 * What every head takes in, from one pass of the backbone over each sample.
 *
 * @param ofHead in the order of the exit plan's heads; heads with the same reduction share a set
 * @param logits of the backbone, [classes] for each sample
 */
public record Features(List<FeatureSet> ofHead, FeatureSet logits) {
    public Features {
        ofHead = List.copyOf(ofHead);
    }

    /** Number of samples. */
    public int size() {
        return logits.size();
    }
}
