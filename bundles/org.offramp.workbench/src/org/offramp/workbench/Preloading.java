// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import com.ibm.icu.text.NumberFormat;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.offramp.hardware.HardwarePackage;
import org.offramp.request.RequestPackage;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads and verifies the classes of editors and results while the window is being opened. Otherwise the display's thread
 * does it when the first editor is opened, and holds the window for most of a second.
 */
final class Preloading extends Job {
    static final List<String> BUNDLES = List.of(
            "org.eclipse.draw2d",
            "org.eclipse.gef",
            "org.eclipse.ui.forms",
            "org.eclipse.ui.views",
            "org.offramp.hardware",
            "org.offramp.request",
            "org.offramp.ui",
            "org.offramp.platform.diagram",
            "org.offramp.platform.editor",
            "org.offramp.workbench");

    Preloading() {
        super("Loading the editors");
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        HardwarePackage.eINSTANCE.getName();
        RequestPackage.eINSTANCE.getName();
        NumberFormat.getPercentInstance().format(1); // the editor's zoom speaks ICU, which reads its tables first
        for (String name : BUNDLES) {
            Optional.ofNullable(Platform.getBundle(name)).ifPresent(bundle -> load(bundle, monitor));
        }
        return Status.OK_STATUS;
    }

    private static void load(Bundle bundle, IProgressMonitor monitor) {
        Collection<String> files = bundle.adapt(BundleWiring.class)
                .listResources("/", "*.class", BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL);
        for (String file : files) {
            if (!monitor.isCanceled()) {
                load(
                        bundle,
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'));
            }
        }
    }

    private static void load(Bundle bundle, String type) {
        try {
            bundle.loadClass(type).getDeclaredMethods(); // which verifies it, but doesn't run its initialisers
        } catch (ClassNotFoundException | LinkageError e) {
            // it needs something optional that isn't here: whoever uses it will be told
        }
    }
}
