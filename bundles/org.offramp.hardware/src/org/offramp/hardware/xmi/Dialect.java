// SPDX-License-Identifier: EPL-2.0
package org.offramp.hardware.xmi;

import org.eclipse.emf.ecore.EPackage;

/**
 * One kind of file.
 *
 * @param model all that such a file can hold
 * @param root name of the class of its only root
 * @param kind what people call such a file, after "a"
 */
public record Dialect(EPackage model, String root, String kind) {
    String namespace() {
        return model.getNsURI();
    }

    String rootTag() {
        return model.getNsPrefix() + ":" + root;
    }
}
