// SPDX-License-Identifier: EPL-2.0
package org.offramp.tflite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.SortedSet;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.backbones.Refusal;
import org.offramp.tflite.files.Model;
import org.offramp.tflite.files.ModelFile;
import org.offramp.tflite.operators.TfliteOperators;
import org.osgi.service.component.annotations.Component;

/** Reads TFLite models of floats and of 8-bit integers. */
@Component
public final class TfliteImporter implements BackboneImporter {
    @Override
    public String id() {
        return "tflite";
    }

    @Override
    public String description() {
        return "TensorFlow Lite models (.tflite), float32, float16 weights, and 8-bit integers";
    }

    @Override
    public boolean recognises(ByteBuffer head, long size) {
        return ModelFile.matches(head);
    }

    @Override
    public SortedSet<String> operators() {
        return TfliteOperators.table().operators();
    }

    @Override
    public ImportedBackbone read(Path file, Arithmetic arithmetic) throws IOException {
        try {
            Model model = ModelFile.read(file);
            return new ModelTranslation(TfliteOperators.table(), model, arithmetic).translate();
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
        } catch (RuntimeException e) {
            throw new BadInputException(
                    file, "The model is inconsistent: " + e.getMessage(), "Maybe it is damaged: convert it again.", e);
        }
    }
}
