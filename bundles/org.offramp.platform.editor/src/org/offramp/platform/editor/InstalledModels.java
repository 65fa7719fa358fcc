// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.cost.LinkModel;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Link;
import org.offramp.hardware.NamedElement;
import org.offramp.hardware.Processor;

/** The processors and links that are installed at the moment; vendors' plug-ins come and go. */
final class InstalledModels {
    private final ServicesOf<ProcessorModel> processors;
    private final ServicesOf<LinkModel> links;
    private final ServicesOf<ProcessorCatalogue> catalogue;
    private volatile boolean ready;

    /** @param changed called on any thread when there are others, first when those that are installed are known */
    InstalledModels(Runnable changed) {
        catalogue = new ServicesOf<>(ProcessorCatalogue.class, () -> {});
        processors = new ServicesOf<>(ProcessorModel.class, changed);
        links = new ServicesOf<>(LinkModel.class, changed);
        Job.createSystem("Looking for processors", (ICoreRunnable) monitor -> {
                    catalogue.open();
                    processors.open();
                    links.open();
                    ready = true;
                    changed.run();
                })
                .schedule();
    }

    void close() {
        processors.close();
        links.close();
        catalogue.close();
    }

    /** Sorted by vendor and id; one whose plug-in fails is left out and logged. */
    List<Offer<Processor>> processors() {
        return sorted(processors.all(), model -> {
            String id = model.id();
            return new Offer<>(id, model.vendor(), model.description(), () -> made(id, all -> all.snapshot(id)));
        });
    }

    /** The same of links. */
    List<Offer<Link>> links() {
        return sorted(links.all(), model -> {
            String id = model.id();
            return new Offer<>(id, model.vendor(), model.description(), () -> made(id, all -> all.link(id)));
        });
    }

    private static <S, T extends NamedElement> List<Offer<T>> sorted(Stream<S> models, Function<S, Offer<T>> offer) {
        Comparator<Offer<T>> byVendor = Comparator.comparing(Offer::vendor, String.CASE_INSENSITIVE_ORDER);
        return models.map(model -> offered(model, offer))
                .filter(Objects::nonNull)
                .sorted(byVendor.thenComparing(Offer::id))
                .toList();
    }

    private static <S, T extends NamedElement> @Nullable Offer<T> offered(S model, Function<S, Offer<T>> offer) {
        try {
            return offer.apply(model);
        } catch (RuntimeException | LinkageError e) { // a vendor's code
            ILog.of(InstalledModels.class).log(Status.error("The model " + model.getClass() + " fails", e));
            return null;
        }
    }

    /** By the catalogue, which notes the plug-in that it comes from. */
    private <T> T made(String id, Function<ProcessorCatalogue, Optional<T>> from) {
        return catalogue
                .all()
                .flatMap(all -> from.apply(all).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " is no longer installed"));
    }

    /** Those of the processors that name a model which isn't installed; none until that is known. */
    Set<Processor> missing(Collection<Processor> among) {
        if (!ready) {
            return Set.of();
        }
        Set<String> installed = processors().stream().map(Offer::id).collect(Collectors.toSet());
        return among.stream()
                .filter(processor -> processor.getModelId() != null
                        && !processor.getModelId().isBlank()
                        && !installed.contains(processor.getModelId()))
                .collect(Collectors.toSet());
    }
}
