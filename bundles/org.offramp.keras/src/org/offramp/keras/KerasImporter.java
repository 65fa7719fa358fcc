// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.rewrites.Simplification;
import org.offramp.graph.rewrites.Simplified;
import org.offramp.keras.files.Damage;
import org.offramp.keras.files.ModelFile;
import org.offramp.keras.files.SavedModel;
import org.offramp.keras.layers.LayerTable;
import org.offramp.keras.model.ModelTranslation;
import org.osgi.service.component.annotations.Component;

/** Reads Keras models with their weights: HDF5 files and archives. */
@Component
public final class KerasImporter implements BackboneImporter {
    private static final int LONGEST_VERSION = 20;

    private final LayerTable table = LayerTable.all();

    @Override
    public String id() {
        return "keras";
    }

    @Override
    public String description() {
        return "Keras models, functional and sequential (.h5, .keras)";
    }

    @Override
    public boolean recognises(ByteBuffer head, long size) {
        return ModelFile.recognises(head);
    }

    @Override
    public SortedSet<String> operators() {
        SortedSet<String> types = new TreeSet<>(table.types());
        types.addAll(List.of("Functional", "InputLayer", "Sequential"));
        return types;
    }

    @Override
    public ImportedBackbone read(Path file, Arithmetic arithmetic) throws IOException {
        try {
            SavedModel saved = ModelFile.read(file);
            Simplified simplified = Simplification.apply(new ModelTranslation(table, saved).translate());
            return new ImportedBackbone(simplified.network(), format(saved), simplified.labels());
        } catch (Refusal e) {
            throw e.in(file);
        } catch (BadInputException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new BadInputException(
                    file,
                    "Reading the model takes more memory than Java may use.",
                    "Maybe a size in it is damaged; otherwise give Java more memory with -Xmx.",
                    e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new BadInputException(
                    file,
                    "The model is inconsistent: " + Damage.reason(e),
                    "Load the model in Keras and save it again.",
                    e);
        }
    }

    private static String format(SavedModel saved) {
        boolean plain =
                saved.version().length() <= LONGEST_VERSION && saved.version().matches("[0-9A-Za-z.+_-]+");
        return saved.format() + ", version " + (plain ? saved.version() : "unknown");
    }
}
