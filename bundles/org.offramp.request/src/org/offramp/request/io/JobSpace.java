// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import java.util.Optional;
import org.offramp.request.AccuracyKind;

/**
 * Among which plans to choose, as the user said it.
 *
 * @param grid thresholds that are tried: 13, quantiles:K, distinct, or values with commas between
 * @param accuracy what limits of accuracy are held against
 * @param weights a sum to minimise, such as energy=1,latency=0.5
 * @param moves where segments and heads may run, and whose answer counts
 * @param wholeFront whether the front is that of all quantities
 */
public record JobSpace(
        Optional<String> grid,
        Optional<AccuracyKind> accuracy,
        Optional<String> weights,
        Moves moves,
        boolean wholeFront) {
    /**
     * What plans may do.
     *
     * @param recall a sample that leaves gets the answer of the most confident exit that it has passed
     * @param headsOnNext a head may also run on the processor of the segment behind it
     * @param inOrder segments never go back to an earlier processor
     */
    public record Moves(boolean recall, boolean headsOnNext, boolean inOrder) {}
}
