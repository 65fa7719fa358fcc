// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.Processor;
import org.offramp.hardware.Quantity;

/**
 * The roofline of a processor's descriptor: an operator takes as long as its computing at the speed of its kind and
 * element type, or as moving its tensors and weights takes, whichever is longer; and the fixed time of an operator. A
 * reshape takes no time.
 */
public final class Roofline implements OperatorCost {
    @Override
    public Optional<OperatorTime> of(OperatorWork work, Processor processor) {
        double speed = processor.macsPerSecond(work.kind(), work.element());
        if (!(speed > 0)) {
            return Optional.empty();
        }
        double seconds = work.operations() == 0
                ? 0
                : Math.max(work.operations() / speed, moving(work, processor))
                        + value(processor.getSecondsPerOperator()).orElse(0);
        return Optional.of(new OperatorTime(seconds, OptionalDouble.empty(), uncertainty(processor)));
    }

    private static double moving(OperatorWork work, Processor processor) {
        OptionalDouble memory = value(processor.getMemoryBytesPerSecond());
        OptionalDouble weights = value(processor.getWeightBytesPerSecond());
        return seconds(work.activationBytes(), memory)
                + seconds(work.weightBytes(), weights.isPresent() ? weights : memory);
    }

    private static double seconds(long bytes, OptionalDouble bytesPerSecond) {
        return bytesPerSecond.isPresent() ? bytes / bytesPerSecond.getAsDouble() : 0;
    }

    private static Optional<Uncertainty> uncertainty(Processor processor) {
        return value(processor.getRelativeUncertainty()).stream()
                .mapToObj(Uncertainty::of)
                .findFirst();
    }

    private static OptionalDouble value(@Nullable Quantity quantity) {
        return quantity == null ? OptionalDouble.empty() : OptionalDouble.of(quantity.getValue());
    }
}
