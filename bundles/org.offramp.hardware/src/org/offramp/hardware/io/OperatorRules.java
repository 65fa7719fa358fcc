// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.function.Consumer;
import org.offramp.hardware.OperatorSupport;
import org.offramp.hardware.Processor;

/** Each operator has one speed. */
final class OperatorRules {

    private OperatorRules() {}

    static void check(OperatorSupport support, Consumer<Finding> found) {
        boolean bySecond = support.getMacsPerSecond() != null;
        boolean byCycle = support.getMacsPerCycle() != null;
        if (bySecond == byCycle) {
            found.accept(new Finding(
                    support,
                    bySecond ? "has two speeds" : "has no speed",
                    "Give either macsPerSecond or macsPerCycle."));
        }
        if (support.eContainer() instanceof Processor processor) {
            if (byCycle && processor.getClockHertz() == null) {
                found.accept(new Finding(
                        support,
                        "has macsPerCycle on a processor without a clock",
                        "Give the processor's clockHertz, or macsPerSecond here."));
            }
            if (isRepeated(support, processor)) {
                found.accept(new Finding(
                        support,
                        "repeats operator " + support.getOperator() + " with element type " + support.getElementType(),
                        "Remove one of the two."));
            }
        }
    }

    private static boolean isRepeated(OperatorSupport support, Processor processor) {
        return processor.getOperators().stream()
                .takeWhile(earlier -> earlier != support)
                .anyMatch(earlier -> earlier.getOperator() == support.getOperator()
                        && earlier.getElementType() == support.getElementType());
    }
}
