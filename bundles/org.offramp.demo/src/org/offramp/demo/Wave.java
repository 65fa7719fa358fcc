// SPDX-License-Identifier: EPL-2.0
package org.offramp.demo;

/**
 * One wave of a heartbeat, a Gaussian over the phase of the beat.
 *
 * @param angle where it is, in radians; the R wave of a normal beat is at 0
 * @param height in mV
 * @param width standard deviation in radians
 */
record Wave(double angle, double height, double width) {
    /** On the way from this wave (0) to another (1); outside of 0 to 1 as well. */
    Wave towards(Wave other, double share) {
        return new Wave(
                angle + share * (other.angle - angle),
                height + share * (other.height - height),
                width + share * (other.width - width));
    }

    /** What drives the signal at a phase that is {@code distance} radians behind the wave; {@code omega} in rad/s. */
    double slope(double distance, double omega) {
        double variance = width * width;
        return -height * omega * distance / variance * StrictMath.exp(-distance * distance / (2 * variance));
    }
}
