// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.offramp.hardware.xmi.LoadProblems;

/** What the metamodel demands is there. */
final class RequiredFeatures {

    private RequiredFeatures() {}

    static void check(EObject element, Consumer<Finding> found) {
        for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
            if (feature.isRequired() && isMissing(element, feature)) {
                found.accept(new Finding(element, "has no " + feature.getName(), remedy(feature)));
            }
        }
    }

    private static boolean isMissing(EObject element, EStructuralFeature feature) {
        Object value = element.eGet(feature);
        return !element.eIsSet(feature)
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> many && many.isEmpty();
    }

    private static String remedy(EStructuralFeature feature) {
        if (feature.getEType() instanceof EEnum choices) {
            return "Choose one of " + LoadProblems.literals(choices) + ".";
        }
        if (feature.isMany()) {
            return "Add at least one.";
        }
        return Measure.of(feature)
                .map(measure -> "Give it in " + measure.unit() + ", with its source, or estimated with the reasoning.")
                .orElse(feature instanceof EReference ? "Choose one." : "Give it one.");
    }
}
