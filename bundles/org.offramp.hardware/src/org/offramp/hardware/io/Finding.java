// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.io;

import org.eclipse.emf.ecore.EObject;
import org.offramp.hardware.xmi.ElementPath;

/**
 * Something wrong with a platform.
 *
 * @param element what it is wrong with
 * @param message what is wrong, a clause that follows on the element's place
 * @param remedy what to do about it, a sentence
 */
public record Finding(EObject element, String message, String remedy) {

    /** Where the element is, such as {@code processors[1] "cortex-m4" / clockHertz}. */
    public String place() {
        return ElementPath.of(element);
    }

    @Override
    public String toString() {
        return place() + ": " + message + ". " + remedy;
    }
}
