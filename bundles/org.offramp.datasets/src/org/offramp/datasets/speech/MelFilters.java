// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets.speech;

/** Triangular filters with edges equidistant in mel, linear in mel, of peak 1, not normalised by area. */
final class MelFilters {
    private final double[][] weights;

    /**
     * @param bins of the spectrum, the first at 0 Hz
     * @param spacing of the bins in Hz
     * @param low lower edge of the first filter in Hz
     * @param high upper edge of the last filter in Hz
     */
    MelFilters(int filters, int bins, double spacing, double low, double high) {
        weights = new double[filters][bins];
        double step = (mel(high) - mel(low)) / (filters + 1);
        for (int filter = 0; filter < filters; filter++) {
            double centre = mel(low) + (filter + 1) * step;
            for (int bin = 1; bin < bins; bin++) { // the constant part, bin 0, has no weight
                weights[filter][bin] = Math.max(0, 1 - Math.abs(mel(bin * spacing) - centre) / step);
            }
        }
    }

    private static double mel(double hertz) {
        return 1127 * Math.log(1 + hertz / 700);
    }

    int size() {
        return weights.length;
    }

    /** What a filter lets through of a spectrum. */
    double apply(int filter, double[] spectrum) {
        double sum = 0;
        for (int bin = 0; bin < spectrum.length; bin++) {
            sum += weights[filter][bin] * spectrum[bin];
        }
        return sum;
    }
}
