// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Platform;

/** What a feature of an element can be, where that is one of a few. */
record Choices(EObject element, EStructuralFeature feature) {
    /** Empty where anything can be typed. */
    List<String> labels() {
        return values().stream().map(Choices::label).toList();
    }

    private List<?> values() {
        if (feature.getEType() instanceof EEnum kinds) {
            return kinds.getELiterals().stream().map(EEnumLiteral::getInstance).toList();
        }
        return feature instanceof EReference && EcoreUtil.getRootContainer(element) instanceof Platform platform
                ? platform.getProcessors()
                : List.of();
    }

    /** What is called so. */
    Optional<Object> value(String label) {
        return values().stream()
                .filter(each -> label(each).equals(label))
                .map(each -> (Object) each)
                .findFirst();
    }

    /** A name, a kind in words, or what else has a text. */
    static String label(Object value) {
        if (value instanceof NamedElement named) {
            return String.valueOf(named.getName());
        }
        return value instanceof Enumerator kind ? FeatureWords.apart(kind.getLiteral()) : String.valueOf(value);
    }
}
