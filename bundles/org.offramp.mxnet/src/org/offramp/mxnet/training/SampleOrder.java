// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.training;

import java.util.Random;

/** The samples in an order that is another one in each epoch. */
final class SampleOrder {
    private final int[] samples;
    private final Random random;

    SampleOrder(int size, Random random) {
        this.samples = new int[size];
        this.random = random;
        for (int i = 0; i < size; i++) {
            samples[i] = i;
        }
    }

    void shuffle() {
        for (int i = samples.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int sample = samples[i];
            samples[i] = samples[other];
            samples[other] = sample;
        }
    }

    int sample(int place) {
        return samples[place];
    }
}
