// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import org.offramp.api.BadInputException;
import org.offramp.api.extraction.FeatureSet;

/** Refuses features that nothing can be learnt from: one value that isn't finite would spoil all weights. */
record FeatureCheck(String head, int width, int classes) {

    /** @param part what the features are for */
    void check(String part, FeatureSet features) {
        if (features.size() == 0 || features.width() != width) {
            throw bad(
                    part,
                    "There are " + features.size() + " samples of " + features.width() + " values, the head takes in "
                            + width + " values.",
                    "Maybe they were extracted for another head, or there is too little data.");
        }
        float[] values = new float[width];
        for (int sample = 0; sample < features.size(); sample++) {
            check(part, sample, features.label(sample));
            features.copyTo(sample, values, 0);
            check(part, sample, values);
        }
    }

    private void check(String part, int sample, int label) {
        if (label < 0 || label >= classes) {
            throw bad(
                    part,
                    "Sample " + sample + " has the label " + label + ", but there are " + classes + " classes.",
                    "Maybe the data belongs to another backbone.");
        }
    }

    private void check(String part, int sample, float[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw bad(
                        part,
                        "Sample " + sample + " has " + values[i] + " as its value " + i + ".",
                        "Maybe the data isn't normalised as the backbone expects it: check scale, mean and std.");
            }
        }
    }

    private BadInputException bad(String part, String reason, String remedy) {
        return new BadInputException("The " + part + " features of the head '" + head + "'", reason, remedy);
    }
}
