// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import org.offramp.api.BadInputException;
import org.offramp.api.backbones.Arithmetic;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.backbones.ImportedBackbone;
import org.offramp.api.backbones.Refusal;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.files.ExternalData;
import org.offramp.onnx.files.ModelFile;
import org.offramp.onnx.files.Signature;
import org.offramp.onnx.files.TensorReader;
import org.offramp.onnx.operators.OnnxOperators;
import org.offramp.onnx.proto.ModelProto;
import org.osgi.service.component.annotations.Component;

/** Reads ONNX models, opset 6 and newer, with weights inside or in files beside them. */
@Component
public final class OnnxImporter implements BackboneImporter {
    @Override
    public String id() {
        return "onnx";
    }

    @Override
    public String description() {
        return "ONNX models (.onnx), opset 6 and newer, with external data";
    }

    @Override
    public boolean recognises(ByteBuffer head, long size) {
        return Signature.matches(head, size);
    }

    @Override
    public SortedSet<String> operators() {
        return OnnxOperators.table(Arithmetic.EXACT).operators();
    }

    @Override
    public ImportedBackbone read(Path file, Arithmetic arithmetic) throws IOException {
        ModelProto model = guarded(file, () -> ModelFile.withinHalfOfMemory().model(file));
        ModelTranslation translation = translation(file, model, arithmetic);
        ModelTranslation.Result result = guarded(file, () -> translation.translate(Map.of()));
        String format = "ONNX, opset " + translation.opset() + ", IR version " + model.getIrVersion();
        return new ImportedBackbone(result.network(), format, result.rewrites());
    }

    /** Reads a model together with values for its inputs, some of which may have to become constants. */
    ModelTranslation.Result read(Path file, ModelProto model, Map<String, Tensor> offers) throws IOException {
        return guarded(file, () -> translation(file, model, Arithmetic.EXACT).translate(offers));
    }

    private static ModelTranslation translation(Path file, ModelProto model, Arithmetic arithmetic) {
        return new ModelTranslation(OnnxOperators.table(arithmetic), model, new TensorReader(new ExternalData(file)));
    }

    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Whatever a file provokes becomes an error that names it. */
    static <T> T guarded(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (Refusal e) {
            throw e.in(file);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
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
                    "The model is inconsistent: " + e.getMessage(),
                    "Check it with onnx.checker, or export it again.",
                    e);
        }
    }
}
