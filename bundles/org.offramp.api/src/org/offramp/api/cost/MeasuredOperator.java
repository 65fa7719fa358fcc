// SPDX-License-Identifier: EPL-2.0
package org.offramp.api.cost;

import java.util.OptionalDouble;
import org.offramp.hardware.ElementType;
import org.offramp.hardware.OperatorKind;

/**
 * A measurement of one operator, for one sample.
 *
 * @param operations as in {@link OperatorWork}
 */
record MeasuredOperator(
        OperatorKind kind,
        ElementType element,
        long operations,
        long activationBytes,
        long weightBytes,
        double seconds,
        OptionalDouble joules) {
    boolean isLike(OperatorWork work) {
        return kind == work.kind() && element == work.element();
    }

    /** How different the shape is: the distance of the logarithms of operations and bytes. */
    double distance(OperatorWork work) {
        double operationsApart = Math.log((double) work.operations() / operations);
        double activationsApart = Math.log((1.0 + work.activationBytes()) / (1.0 + activationBytes));
        double weightsApart = Math.log((1.0 + work.weightBytes()) / (1.0 + weightBytes));
        return Math.sqrt(
                operationsApart * operationsApart + activationsApart * activationsApart + weightsApart * weightsApart);
    }

    double secondsPerOperation() {
        return seconds / operations;
    }
}
