// SPDX-License-Identifier: EPL-2.0
package org.offramp.mxnet.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.backbones.Refusal;
import org.offramp.mxnet.importer.files.Companions;
import org.offramp.mxnet.importer.files.ParameterFile;
import org.offramp.mxnet.importer.files.Signature;
import org.offramp.mxnet.importer.files.SymbolFile;
import org.offramp.mxnet.importer.files.SymbolGraph;
import org.offramp.mxnet.importer.operators.MxnetOperators;
import org.osgi.service.component.annotations.Component;

/** Reads NAME-symbol.json with the parameters NAME-0000.params beside it, as MXNet 0.8 to 1.9 and Gluon save them. */
@Component
public final class MxnetImporter implements BackboneImporter {
    private static final long MOST_JSON_BYTES = 16L << 20;
    private static final Pattern SYMBOL = Pattern.compile("\\s*\\{\\s*\"nodes\"\\s*:\\s*\\[\\s*\\{");

    @Override
    public String id() {
        return "mxnet";
    }

    @Override
    public String description() {
        return "MXNet symbols (NAME-symbol.json) with NAME-0000.params beside them";
    }

    @Override
    public SortedSet<String> operators() {
        return MxnetOperators.table().operators();
    }

    @Override
    public boolean recognises(ByteBuffer head, long size) {
        if (isParameters(head)) {
            return true; // to say which file to name instead
        }
        String text = StandardCharsets.UTF_8.decode(head.duplicate()).toString();
        return SYMBOL.matcher(text).lookingAt() && text.contains("\"op\"");
    }

    private static boolean isParameters(ByteBuffer head) {
        ByteBuffer numbers = head.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return numbers.remaining() >= 3 * Long.BYTES && numbers.getLong() == 0x112 && numbers.getLong() == 0;
    }

    @Override
    public ImportedBackbone read(Path file, Arithmetic arithmetic) throws IOException {
        try {
            return translated(file);
        } catch (Refusal e) {
            throw e.in(file);
        } catch (BadInputException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new BadInputException(
                    file,
                    "Reading the network takes more memory than Java may use.",
                    "Maybe a size in it is damaged; otherwise give Java more memory with -Xmx.",
                    e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new BadInputException(
                    file, "The network is inconsistent: " + e.getMessage(), "Export the model again.", e);
        }
    }

    private static ImportedBackbone translated(Path file) throws IOException {
        SymbolGraph graph = SymbolFile.parse(json(file));
        Companions companions = new Companions(file);
        Path parameters = companions.parameters();
        SymbolTranslation translation =
                new SymbolTranslation(graph, ParameterFile.read(parameters), shapes(companions), companions);
        String format = "MXNet " + graph.version() + ", parameters " + parameters.getFileName();
        return translation.translate(MxnetOperators.table(), format);
    }

    private static Map<String, List<Long>> shapes(Companions companions) throws IOException {
        Optional<Path> signature = companions.signature();
        return signature.isPresent() ? Signature.parse(text(signature.get())) : Map.of();
    }

    private static String json(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Refusal.damaged("This isn't a file that can be read.", "Check the path, and that it is no folder.");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            if (isParameters(ByteBuffer.wrap(stream.readNBytes(3 * Long.BYTES)))) {
                throw Refusal.damaged(
                        "These are the parameters alone.",
                        "Name the symbol beside them, NAME-symbol.json: it says what to compute with them.");
            }
        }
        return text(file);
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MOST_JSON_BYTES) {
            throw Refusal.damaged(
                    "Its JSON has " + Files.size(file) + " bytes, far more than any network's.",
                    "Name NAME-symbol.json: its parameters are found beside it.");
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
