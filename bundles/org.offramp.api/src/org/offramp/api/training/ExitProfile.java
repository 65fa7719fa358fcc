// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.training;

import java.util.List;

/**
 * What every classifier says of every sample: heads in the order of the candidates, the backbone's own last. The arrays
 * belong to the profile: nobody changes them.
 *
 * @param classifiers their names
 * @param confidence largest softmax for [classifier][sample], 0 to 1
 * @param predicted class for [classifier][sample]
 * @param label class of each sample
 */
public record ExitProfile(List<String> classifiers, float[][] confidence, int[][] predicted, int[] label) {
    public ExitProfile {
        classifiers = List.copyOf(classifiers);
        if (classifiers.isEmpty()
                || confidence.length != classifiers.size()
                || predicted.length != classifiers.size()) {
            throw new IllegalArgumentException("A profile of " + classifiers.size() + " classifiers has "
                    + confidence.length + " rows of confidence and " + predicted.length + " of predictions.");
        }
        for (int classifier = 0; classifier < confidence.length; classifier++) {
            if (confidence[classifier].length != label.length || predicted[classifier].length != label.length) {
                throw new IllegalArgumentException("The profile of '" + classifiers.get(classifier) + "' has "
                        + confidence[classifier].length + " samples, but there are " + label.length + " labels.");
            }
        }
    }

    /** Number of samples. */
    public int samples() {
        return label.length;
    }

    /** Number of heads, the backbone's own classifier left aside. */
    public int heads() {
        return classifiers.size() - 1;
    }

    public boolean isRight(int classifier, int sample) {
        return predicted[classifier][sample] == label[sample];
    }

    /** Share of samples that a classifier gets right, 0 to 1. */
    public double accuracy(int classifier) {
        int right = 0;
        for (int sample = 0; sample < label.length; sample++) {
            right += isRight(classifier, sample) ? 1 : 0;
        }
        return (double) right / label.length;
    }
}
