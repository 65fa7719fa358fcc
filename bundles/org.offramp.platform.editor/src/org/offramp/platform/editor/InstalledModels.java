// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.offramp.api.cost.LinkModel;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Link;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Processor;

/** The processors and links that installed bundles ship; they come and go while the workbench runs. */
final class InstalledModels {
    private static final long MILLIS_OF_PATIENCE = 5000;

    private final ServicesOf<ProcessorModel, Offer<Processor>> processors;
    private final ServicesOf<LinkModel, Offer<Link>> links;
    private final ServicesOf<ProcessorCatalogue, ProcessorCatalogue> catalogue;
    private final Job impatience;
    private volatile boolean impatient;

    /** @param changed called on the display's thread when there are others */
    InstalledModels(Display display, Runnable changed) {
        Runnable tell = onceAtATime(display, changed);
        catalogue = new ServicesOf<>(ProcessorCatalogue.class, Function.identity(), () -> {});
        processors = new ServicesOf<>(ProcessorModel.class, this::offer, tell);
        links = new ServicesOf<>(LinkModel.class, this::offer, tell);
        impatience = Job.createSystem("Waiting for processors", (ICoreRunnable) monitor -> {
            impatient = true;
            tell.run();
        });
        Job.createSystem("Looking for processors", (ICoreRunnable) monitor -> {
                    catalogue.open();
                    processors.open();
                    links.open();
                    tell.run();
                    impatience.schedule(MILLIS_OF_PATIENCE);
                })
                .schedule();
    }

    private static Runnable onceAtATime(Display display, Runnable work) {
        AtomicBoolean waiting = new AtomicBoolean();
        return () -> {
            if (!display.isDisposed() && waiting.compareAndSet(false, true)) {
                display.asyncExec(() -> {
                    waiting.set(false);
                    work.run();
                });
            }
        };
    }

    /** In the background too, as it waits for those that are just being looked for. */
    void close() {
        impatience.cancel();
        Job.createSystem("Leaving processors", (ICoreRunnable) monitor -> {
                    processors.close();
                    links.close();
                    catalogue.close();
                })
                .schedule();
    }

    private Offer<Processor> offer(ProcessorModel model) {
        String id = model.id();
        return new Offer<>(id, model.vendor(), model.description(), () -> made(id, all -> all.snapshot(id)));
    }

    private Offer<Link> offer(LinkModel model) {
        String id = model.id();
        return new Offer<>(id, model.vendor(), model.description(), () -> made(id, all -> all.link(id)));
    }

    /** Of those that have said what they are, sorted by vendor and id. */
    List<Offer<Processor>> processors() {
        return sorted(processors);
    }

    /** The same of links. */
    List<Offer<Link>> links() {
        return sorted(links);
    }

    private static <T extends NamedElement> List<Offer<T>> sorted(ServicesOf<?, Offer<T>> models) {
        Comparator<Offer<T>> byVendor = Comparator.comparing(Offer::vendor, String.CASE_INSENSITIVE_ORDER);
        return models.answers().sorted(byVendor.thenComparing(Offer::id)).toList();
    }

    /** By the catalogue, which notes the plug-in that it comes from. */
    private <T> T made(String id, Function<ProcessorCatalogue, Optional<T>> from) {
        return catalogue
                .answers()
                .flatMap(all -> from.apply(all).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " is no longer installed"));
    }

    /**
     * Those of the processors that name a model which isn't installed; none until that is known. A plug-in that doesn't
     * say what it brings within a few seconds isn't waited for.
     */
    Set<Processor> missing(Collection<Processor> among) {
        if (!impatient && !processors.haveAnswered()) {
            return Set.of();
        }
        Set<String> installed = processors.answers().map(Offer::id).collect(Collectors.toSet());
        return among.stream()
                .filter(processor -> processor.getModelId() != null
                        && !processor.getModelId().isBlank()
                        && !installed.contains(processor.getModelId()))
                .collect(Collectors.toSet());
    }
}
