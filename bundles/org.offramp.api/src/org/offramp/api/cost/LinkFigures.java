// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

/**
 * What it costs to hand a tensor from one processor to another, in this direction.
 *
 * @param fixedSeconds for each message, whatever its size
 * @param secondsPerByte the inverse of the bandwidth
 * @param joulesPerByte of both ends together
 */
public record LinkFigures(int from, int to, double fixedSeconds, double secondsPerByte, double joulesPerByte) {
    public double seconds(long bytes) {
        return fixedSeconds + bytes * secondsPerByte;
    }

    public double joules(long bytes) {
        return bytes * joulesPerByte;
    }
}
