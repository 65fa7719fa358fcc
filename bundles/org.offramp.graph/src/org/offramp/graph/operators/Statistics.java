// SPDX-License-Identifier: EPL-2.0
package org.offramp.graph.operators;

/** Normalises runs of elements by their own mean and variance. */
final class Statistics {
    private Statistics() {}

    /** Each run of {@code length} elements to mean 0 and variance 1, in place. */
    static void normalize(double[] values, int length, double epsilon) {
        for (int start = 0; start < values.length; start += length) {
            normalize(values, start, length, epsilon);
        }
    }

    private static void normalize(double[] values, int start, int length, double epsilon) {
        double sum = 0;
        for (int i = start; i < start + length; i++) {
            sum += values[i];
        }
        double mean = sum / length;
        double squares = 0;
        for (int i = start; i < start + length; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        double factor = 1 / Math.sqrt(squares / length + epsilon);
        for (int i = start; i < start + length; i++) {
            values[i] = (values[i] - mean) * factor;
        }
    }
}
