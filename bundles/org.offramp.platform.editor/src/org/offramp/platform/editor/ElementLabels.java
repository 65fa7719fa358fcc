// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.offramp.hardware.NamedElement;

/** How an element is called. */
final class ElementLabels {
    private ElementLabels() {}

    /** Its name, or its kinds such as {@code convolution int8}. */
    static String text(EObject element) {
        if (element instanceof NamedElement named) {
            return named.getName() == null ? "(no name)" : named.getName();
        }
        return element.eClass().getEAllAttributes().stream()
                .filter(element::eIsSet)
                .map((EAttribute each) -> new Field(element, each, each).text())
                .collect(Collectors.joining(" "));
    }

    /** The same with what it is, such as {@code Link radio}. */
    static String full(EObject element) {
        return FeatureWords.label(element.eClass().getName()) + " " + text(element);
    }
}
