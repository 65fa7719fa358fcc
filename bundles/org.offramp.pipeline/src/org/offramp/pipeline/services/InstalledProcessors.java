// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.annotation.Nullable;
import org.offramp.api.BadInputException;
import org.offramp.api.cost.InstalledLink;
import org.offramp.api.cost.InstalledProcessor;
import org.offramp.api.cost.LinkModel;
import org.offramp.api.cost.ProcessorCatalogue;
import org.offramp.api.cost.ProcessorModel;
import org.offramp.api.cost.SnapshotNote;
import org.offramp.hardware.Link;
import org.offramp.hardware.Platform;
import org.offramp.hardware.Processor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Lists the processor models that are registered as services right now. */
@Component
public final class InstalledProcessors implements ProcessorCatalogue {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<ProcessorModel> models;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<LinkModel> links;

    @Activate
    public InstalledProcessors() {
        this(List.of(), List.of());
    }

    InstalledProcessors(List<ProcessorModel> models, List<LinkModel> links) {
        this.models = models;
        this.links = links;
    }

    @Override
    public List<InstalledProcessor> processors() {
        return models.stream()
                .map(InstalledProcessors::described)
                .sorted(Comparator.comparing(InstalledProcessor::vendor).thenComparing(InstalledProcessor::id))
                .toList();
    }

    private static InstalledProcessor described(ProcessorModel model) {
        return new InstalledProcessor(
                model.id(), model.vendor(), model.description(), Origin.bundleName(model), Origin.bundleVersion(model));
    }

    @Override
    public Optional<Processor> snapshot(String id) {
        return model(id).map(InstalledProcessors::snapshot);
    }

    private static Processor snapshot(ProcessorModel model) {
        try {
            Processor processor = model.descriptor();
            processor.setModelId(model.id());
            processor.setBundle(Origin.bundleName(model));
            processor.setVersion(Origin.bundleVersion(model));
            return processor;
        } catch (RuntimeException | LinkageError e) { // it may be anyone's code
            throw broken("Processor model '" + model.id() + "'", model, e);
        }
    }

    private static BadInputException broken(String subject, Object model, Throwable cause) {
        BadInputException bad = new BadInputException(
                subject,
                "Its descriptor can't be had: " + cause + ".",
                "Maybe another version of " + Origin.of(model) + " works.");
        bad.initCause(cause);
        return bad;
    }

    @Override
    public List<InstalledLink> links() {
        return links.stream()
                .map(InstalledProcessors::described)
                .sorted(Comparator.comparing(InstalledLink::vendor).thenComparing(InstalledLink::id))
                .toList();
    }

    private static InstalledLink described(LinkModel link) {
        return new InstalledLink(
                link.id(), link.vendor(), link.description(), Origin.bundleName(link), Origin.bundleVersion(link));
    }

    @Override
    public Optional<Link> link(String id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst().map(InstalledProcessors::descriptor);
    }

    private static Link descriptor(LinkModel link) {
        try {
            return link.descriptor();
        } catch (RuntimeException | LinkageError e) { // it may be anyone's code
            throw broken("Link '" + link.id() + "'", link, e);
        }
    }

    @Override
    public List<String> notes(Platform platform) {
        return platform.getProcessors().stream()
                .flatMap(processor -> Stream.concat(note(processor), table(processor, platform)))
                .toList();
    }

    /** That the table which a processor's costs are measured by has been left behind. */
    private static Stream<String> table(Processor processor, Platform platform) {
        String name = text(processor.getMeasurements());
        String folder = text(platform.getFolder());
        if (name.isEmpty() || folder.isEmpty() || Files.isRegularFile(Path.of(folder, name))) {
            return Stream.of();
        }
        return Stream.of("Processor '" + processor.getName() + "': Its measured table '" + name
                + "' is not beside the platform's file, so what was measured doesn't count. Copy it there, or measure"
                + " anew by: offramp platform calibrate");
    }

    private Stream<String> note(Processor processor) {
        String id = text(processor.getModelId());
        if (id.isEmpty()) {
            return Stream.of();
        }
        Optional<String> note = model(id)
                .map(model -> SnapshotNote.of(processor, model))
                .orElseGet(() -> Optional.of(SnapshotNote.missing(processor) + " " + SnapshotNote.remedy(processor)));
        return note.map(text -> "Processor '" + processor.getName() + "': " + text).stream();
    }

    private Optional<ProcessorModel> model(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
