// SPDX-License-Identifier: EPL-2.0
package org.offramp.request.io;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.offramp.hardware.xmi.ElementPath;

/**
 * Something wrong with a conversion.
 *
 * @param element what it is wrong with
 * @param attribute of the element
 * @param message what is wrong, a clause that follows on the element's place
 * @param remedy what to do about it, a sentence
 */
public record JobProblem(EObject element, EAttribute attribute, String message, String remedy) {
    @Override
    public String toString() {
        return ElementPath.of(element) + ": " + message + ". " + remedy;
    }
}
