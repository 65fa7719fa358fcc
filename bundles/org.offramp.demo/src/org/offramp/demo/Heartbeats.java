// SPDX-License-Identifier: EPL-2.0
package org.offramp.demo;

import java.util.Random;

/**
 * Labelled beats; every class equally often.
 *
 * @param samples of each beat, in mV
 * @param labels of the beats, each the ordinal of its {@link Rhythm}
 */
record Heartbeats(float[][] samples, int[] labels) {
    /** The same numbers for the same seed, on every machine. */
    static Heartbeats of(long seed, int count) {
        HeartbeatModel model = new HeartbeatModel(new Random(seed));
        Rhythm[] rhythms = Rhythm.values();
        float[][] samples = new float[count][];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % rhythms.length;
            samples[i] = model.beat(rhythms[labels[i]]);
        }
        return new Heartbeats(samples, labels);
    }
}
