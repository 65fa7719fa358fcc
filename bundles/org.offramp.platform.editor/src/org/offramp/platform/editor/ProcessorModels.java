// SPDX-License-Identifier: EPL-2.0
package org.offramp.platform.editor;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.hardware.Processor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.util.tracker.ServiceTracker;

/** The processors that are installed at the moment; vendors' plug-ins come and go. */
final class ProcessorModels {
    private final ServiceTracker<ProcessorModel, ProcessorModel> tracker;
    private volatile boolean open;

    /** @param changed called on any thread when there are others */
    ProcessorModels(Runnable changed) {
        BundleContext context = FrameworkUtil.getBundle(ProcessorModels.class).getBundleContext();
        tracker = new ServiceTracker<>(context, ProcessorModel.class, null) {
            @Override
            public ProcessorModel addingService(ServiceReference<@NonNull ProcessorModel> reference) {
                ProcessorModel model = super.addingService(reference);
                if (open) {
                    changed.run();
                }
                return model;
            }

            @Override
            public void removedService(ServiceReference<@NonNull ProcessorModel> reference, ProcessorModel model) {
                super.removedService(reference, model);
                changed.run();
            }
        };
        tracker.open();
        open = true;
    }

    void close() {
        tracker.close();
    }

    /** Sorted by vendor and id; one whose plug-in fails is left out and logged. */
    List<Offer> offers() {
        return tracker.getTracked().entrySet().stream()
                .flatMap(each -> offer(each.getKey().getBundle(), each.getValue()).stream())
                .sorted(Comparator.comparing(Offer::vendor, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Offer::id))
                .toList();
    }

    /** @param bundle none as soon as the service is gone */
    private static Optional<Offer> offer(@Nullable Bundle bundle, ProcessorModel model) {
        if (bundle == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Offer(model.id(), model.vendor(), model.description(), bundle, model));
        } catch (RuntimeException | LinkageError e) { // a vendor's code
            ILog.of(ProcessorModels.class).log(Status.error("Processor model " + model.getClass() + " fails", e));
            return Optional.empty();
        }
    }

    /** Those of the processors that name a model which isn't installed. */
    Set<Processor> missing(Collection<Processor> processors) {
        Set<String> installed = offers().stream().map(Offer::id).collect(Collectors.toSet());
        return processors.stream()
                .filter(processor -> processor.getModelId() != null
                        && !processor.getModelId().isBlank()
                        && !installed.contains(processor.getModelId()))
                .collect(Collectors.toSet());
    }

    /** What a vendor offers. */
    record Offer(String id, String vendor, String description, Bundle bundle, ProcessorModel model) {
        /** A snapshot of the model that says whose it is, by which the platform can tell later what it misses. */
        Processor make() {
            Processor processor = model.descriptor();
            processor.setModelId(id);
            processor.setBundle(bundle.getSymbolicName());
            processor.setVersion(release(bundle.getVersion()));
            if (processor.getName() == null || processor.getName().isBlank()) {
                processor.setName(id);
            }
            return processor;
        }

        private static String release(Version version) {
            return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
        }

        boolean matches(String words) {
            String all = (id + " " + vendor + " " + description).toLowerCase(Locale.ROOT);
            return Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                    .allMatch(all::contains);
        }
    }
}
