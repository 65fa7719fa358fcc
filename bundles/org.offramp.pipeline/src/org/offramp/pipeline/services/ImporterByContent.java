// SPDX-License-Identifier: EPL-2.0
package org.offramp.pipeline.services;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.Backbones;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.plugins.PluginFailureException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Chooses the importer that recognises the first bytes of a file. */
@Component
public final class ImporterByContent implements Backbones {
    private static final int HEAD_BYTES = 4096;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<BackboneImporter> importers;

    @Activate
    public ImporterByContent() {
        this(List.of());
    }

    ImporterByContent(List<BackboneImporter> importers) {
        this.importers = importers;
    }

    @Override
    public ImportedBackbone read(Path file, Arithmetic arithmetic) throws IOException {
        checkReadable(file);
        long size = Files.size(file);
        ByteBuffer head = head(file);
        Optional<ForeignFormat> foreign = ForeignFormat.of(head);
        if (foreign.isPresent()) {
            throw foreign.get().refusal(file);
        }
        List<BackboneImporter> known = importers;
        List<String> failures = new ArrayList<>();
        for (BackboneImporter importer : known) {
            if (recognises(importer, head, size, failures)) {
                return importer.read(file, arithmetic);
            }
        }
        String formats = known.stream().map(BackboneImporter::id).sorted().collect(Collectors.joining(", "));
        throw new BadInputException(
                file,
                size == 0 ? "The file is empty." : "The content is no network in a known format.",
                "Maybe it is damaged or something else; known formats: " + (formats.isEmpty() ? "none" : formats) + "."
                        + failures.stream().map(failure -> " " + failure).collect(Collectors.joining()));
    }

    /** A plug-in that fails when asked is no reason not to ask the next; it is named if nobody knows the file. */
    private static boolean recognises(BackboneImporter importer, ByteBuffer head, long size, List<String> failures) {
        try {
            return importer.recognises(head.duplicate(), size);
        } catch (PluginFailureException e) {
            failures.add(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static void checkReadable(Path file) {
        if (file.toString().isEmpty()) {
            throw new BadInputException("''", "The empty name is no file's.", "Name the file of the network.");
        }
        if (Files.isDirectory(file)) {
            throw ForeignFormat.ofFolder(file)
                    .map(format -> format.refusal(file))
                    .orElseGet(() -> new BadInputException(file, "This is a folder.", "Name the file of the network."));
        }
        if (!Files.exists(file)) {
            throw new BadInputException(file, "There is no such file.", "Maybe the path is misspelt.");
        }
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new BadInputException(file, "The file can't be read.", "Check its kind and its permissions.");
        }
    }

    private static ByteBuffer head(Path file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
        try (FileChannel channel = FileChannel.open(file)) {
            while (head.hasRemaining() && channel.read(head) >= 0) {}
        }
        return head.flip().asReadOnlyBuffer();
    }
}
