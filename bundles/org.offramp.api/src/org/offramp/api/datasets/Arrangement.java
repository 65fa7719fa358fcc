// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.datasets;

/**
 * Where the values of a sample go: a sample is channels × positions, and either of them may come first, in the dataset
 * as in the network.
 */
record Arrangement(int channels, int positions, boolean channelsFirstInData, boolean channelsFirstInNetwork) {
    /** A sample whose channels aren't known goes in as it is. */
    static Arrangement unknown(int elements) {
        return new Arrangement(1, elements, true, true);
    }

    int elements() {
        return channels * positions;
    }

    /** Normalises a raw sample into its place in a batch. */
    void copy(float[] raw, Normalisation normalisation, float[] target, int offset) {
        int from = channelsFirstInData ? 1 : channels;
        int to = channelsFirstInNetwork ? 1 : channels;
        for (int channel = 0; channel < channels; channel++) {
            double scale = normalisation.scale();
            double mean = normalisation.meanOf(channel);
            double std = normalisation.stdOf(channel);
            int source = channelsFirstInData ? channel * positions : channel;
            int place = offset + (channelsFirstInNetwork ? channel * positions : channel);
            for (int position = 0; position < positions; position++) {
                target[place + position * to] = (float) ((raw[source + position * from] * scale - mean) / std);
            }
        }
    }
}
