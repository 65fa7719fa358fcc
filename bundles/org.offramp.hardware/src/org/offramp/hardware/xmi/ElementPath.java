// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.xmi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** Says where in a file an element is, such as {@code processors[1] "cortex-m4" / clockHertz}. */
public final class ElementPath {

    private ElementPath() {}

    public static String of(EObject element) {
        if (element.eContainer() == null) {
            return element.eClass().getName().toLowerCase(Locale.ROOT) + quotedName(element);
        }
        Deque<String> steps = new ArrayDeque<>();
        for (EObject at = element; at.eContainer() != null; at = at.eContainer()) {
            steps.addFirst(step(at) + quotedName(at));
        }
        return String.join(" / ", steps);
    }

    private static String step(EObject element) {
        EStructuralFeature feature = element.eContainingFeature();
        if (!feature.isMany()) {
            return feature.getName();
        }
        List<?> siblings = (List<?>) element.eContainer().eGet(feature);
        return feature.getName() + "[" + siblings.indexOf(element) + "]";
    }

    private static String quotedName(EObject element) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature("name");
        return feature != null && element.eGet(feature) instanceof String name && !name.isBlank()
                ? " \"" + name + "\""
                : "";
    }
}
