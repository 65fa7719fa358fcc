// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.PowerState;
import org.offramp.hardware.PowerStateKind;
import org.offramp.hardware.Processor;

/** Power falls from active over idle to sleep, and only what rests wakes up. */
final class PowerRules {

    private PowerRules() {}

    static void check(PowerState state, Consumer<Finding> found) {
        if (state.getKind() == PowerStateKind.ACTIVE) {
            active(state, found);
        }
        if (state.eContainer() instanceof Processor processor) {
            if (processor.powerState(state.getKind()) != state) {
                found.accept(new Finding(state, "is a second " + state.getKind() + " state", "Remove one of the two."));
            }
            for (PowerStateKind busier : PowerStateKind.VALUES) {
                if (busier.getValue() < state.getKind().getValue()) {
                    notAbove(processor.powerState(busier), state, found);
                }
            }
        }
    }

    private static void active(PowerState state, Consumer<Finding> found) {
        if (state.getWakeUpSeconds() != null || state.getWakeUpJoules() != null) {
            found.accept(new Finding(
                    state, "is active and has a wake-up", "Move the wake-up to idle or sleep, the states it leaves."));
        }
        if (state.getWatts() != null && state.getWatts().getValue() == 0) {
            found.accept(new Finding(state, "draws nothing while active", "Give the power in W."));
        }
    }

    private static void notAbove(@Nullable PowerState busier, PowerState state, Consumer<Finding> found) {
        if (busier != null
                && busier.getWatts() != null
                && state.getWatts() != null
                && state.getWatts().getValue() > busier.getWatts().getValue()) {
            found.accept(new Finding(
                    state,
                    "draws " + state.getWatts().getValue() + " W, more than " + busier.getKind() + " with "
                            + busier.getWatts().getValue() + " W",
                    "Maybe the two are swapped, or in different units."));
        }
    }
}
