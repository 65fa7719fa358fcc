// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.Optional;
import org.offramp.hardware.Processor;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows what single operators need on a processor. Models put one together of those that are here, such as {@code
 * MeasuredTable.read(AcmeX1.class, "acme-x1.csv").orElse(new Roofline())}, and sum it up with {@link SummedCost}.
 */
@ConsumerType
@FunctionalInterface
public interface OperatorCost {
    /** What the operator needs; empty when the processor can't run it, or nothing is known of it. */
    Optional<OperatorTime> of(OperatorWork work, Processor processor);

    /** This one where it knows something, else the other. */
    default OperatorCost orElse(OperatorCost other) {
        return (work, processor) -> of(work, processor).or(() -> other.of(work, processor));
    }

    /** This one for what the other knows too: the other says what the processor can run. */
    default OperatorCost within(OperatorCost other) {
        return (work, processor) -> other.of(work, processor).isPresent() ? of(work, processor) : Optional.empty();
    }
}
