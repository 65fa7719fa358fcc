// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.offramp.hardware.NamedElement;

/** Says where in a platform an element is, such as {@code processors[1] "cortex-m4" / clockHertz}. */
final class ElementPath {

    private ElementPath() {}

    static String of(EObject element) {
        if (element.eContainer() == null) {
            return "platform" + quotedName(element);
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
        return element instanceof NamedElement named
                        && named.getName() != null
                        && !named.getName().isBlank()
                ? " \"" + named.getName() + "\""
                : "";
    }
}
