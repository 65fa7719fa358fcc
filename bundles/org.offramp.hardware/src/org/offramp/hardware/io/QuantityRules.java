// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.function.Consumer;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.hardware.Quantity;

/** A number lies in the range of what it measures and says where it comes from. */
final class QuantityRules {

    private QuantityRules() {}

    static void check(Quantity quantity, Consumer<Finding> found) {
        EStructuralFeature feature = quantity.eContainingFeature();
        Measure.of(feature).ifPresent(measure -> inRange(quantity, measure, found));
        boolean sourced = isGiven(quantity.getSource());
        boolean estimated = isGiven(quantity.getEstimated());
        if (sourced == estimated) {
            found.accept(new Finding(
                    quantity,
                    sourced ? "has a source and is estimated" : "has no source",
                    "Give either source (document, revision, page) or estimated (the reasoning)."));
        }
    }

    private static void inRange(Quantity quantity, Measure measure, Consumer<Finding> found) {
        if (quantity.isSetValue() && !measure.range().contains(quantity.getValue())) {
            found.accept(new Finding(
                    quantity,
                    "is " + quantity.getValue() + ", not a " + measure.range() + " number",
                    "Give it in " + measure.unit() + "."));
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
