// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

import java.util.List;

/**
 * What becomes of a raw value: (raw · scale − mean) / std, computed in double and rounded to float once.
 *
 * @param scale not 0
 * @param mean one number, or one for each channel
 * @param std one number, or one for each channel, each above 0
 */
public record Normalisation(double scale, List<Double> mean, List<Double> std) {
    public Normalisation {
        mean = List.copyOf(mean);
        std = List.copyOf(std);
        if (scale == 0 || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("scale=" + scale + " makes all samples alike. Maybe 1/255 is meant.");
        }
        if (mean.isEmpty() || !mean.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("mean=" + mean + " isn't one number or one for each channel.");
        }
        if (std.isEmpty() || !std.stream().allMatch(value -> value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("std=" + std + " isn't above 0. Maybe it was swapped with mean.");
        }
    }

    /** Number of channels that mean and std ask for; 1 fits any number. */
    int channels() {
        return Math.max(mean.size(), std.size());
    }

    /** Whether mean and std fit a number of channels. */
    boolean fits(int channels) {
        return (mean.size() == 1 || mean.size() == channels) && (std.size() == 1 || std.size() == channels);
    }

    double meanOf(int channel) {
        return mean.get(mean.size() == 1 ? 0 : channel);
    }

    double stdOf(int channel) {
        return std.get(std.size() == 1 ? 0 : channel);
    }
}
