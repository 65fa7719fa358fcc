// SPDX-License-Identifier: EPL-2.0
package org.offramp.plugins.running;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleReference;

/** Loads guards: sees what the contract sees, and belongs to the plug-in's bundle, as where a service is from. */
final class GuardLoader extends ClassLoader implements BundleReference {
    private final ClassLoader code;

    GuardLoader(ClassLoader contract, ClassLoader code) {
        super(contract);
        this.code = code;
    }

    @Override
    public Bundle getBundle() {
        if (code instanceof BundleReference reference) {
            return reference.getBundle();
        }
        throw new IllegalStateException("Outside OSGi nothing belongs to a bundle");
    }
}
