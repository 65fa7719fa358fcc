// SPDX-License-Identifier: EPL-2.0
package org.offramp.workbench;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Loads and verifies the classes of editors and results while the window is being opened. Otherwise the display's thread
 * does it when the first editor is opened, and holds the window for most of a second.
 */
final class Preloading extends Job {
    /** Folders of classes, with what is in them. */
    record Place(String bundle, String folder) {
        static Stream<Place> in(String bundle, String... folders) {
            return Stream.of(folders).map(folder -> new Place(bundle, folder));
        }
    }

    static final List<Place> PLACES = Stream.of(
                    Place.in("org.eclipse.draw2d", "/"),
                    Place.in("org.eclipse.gef", "/"),
                    Place.in("org.eclipse.ui.forms", "/"),
                    Place.in("org.eclipse.ui.views", "/"),
                    Place.in("org.offramp.hardware", "/"),
                    Place.in("org.offramp.request", "/"),
                    Place.in("org.offramp.ui", "/"),
                    Place.in("org.offramp.platform.diagram", "/"),
                    Place.in("org.offramp.platform.editor", "/"),
                    Place.in("org.offramp.workbench", "/"),
                    Place.in("org.eclipse.core.resources", "/org/eclipse/core/internal/localstore"),
                    Place.in("org.eclipse.e4.ui.workbench.renderers.swt", "/"),
                    Place.in("org.eclipse.ui.navigator", "/"),
                    Place.in("org.eclipse.jface.text", "/org/eclipse/jface/text"),
                    Place.in(
                            "org.eclipse.ui.ide",
                            "/org/eclipse/ui/dialogs",
                            "/org/eclipse/ui/internal/ide/misc",
                            "/org/eclipse/ui/internal/views/markers",
                            "/org/eclipse/ui/views/markers"),
                    Place.in(
                            "org.eclipse.jface",
                            "/org/eclipse/jface/action",
                            "/org/eclipse/jface/dialogs",
                            "/org/eclipse/jface/preference",
                            "/org/eclipse/jface/viewers",
                            "/org/eclipse/jface/wizard"),
                    Place.in(
                            "org.eclipse.ui.workbench",
                            "/org/eclipse/ui/dialogs",
                            "/org/eclipse/ui/internal/dialogs",
                            "/org/eclipse/ui/internal/e4",
                            "/org/eclipse/ui/internal/handlers",
                            "/org/eclipse/ui/internal/progress",
                            "/org/eclipse/ui/part"))
            .flatMap(places -> places)
            .toList();

    /** What its job belongs to. */
    static final String FAMILY = "org.offramp.workbench.preloading";

    private final Display display;

    Preloading(Display display) {
        super("Loading the editors");
        this.display = display;
        setSystem(true);
    }

    @Override
    public boolean belongsTo(Object family) {
        return FAMILY.equals(family);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        FirstUse.ofParts();
        for (Place place : PLACES) {
            Optional.ofNullable(Platform.getBundle(place.bundle()))
                    .ifPresent(bundle -> load(bundle, place.folder(), monitor));
        }
        if (!display.isDisposed()) {
            display.asyncExec(Pictures::read);
        }
        FirstUse.ofProcessors();
        return Status.OK_STATUS;
    }

    private static void load(Bundle bundle, String folder, IProgressMonitor monitor) {
        Collection<String> files = bundle.adapt(BundleWiring.class)
                .listResources(
                        folder, "*.class", BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL);
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
