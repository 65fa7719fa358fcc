// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;
import org.offramp.api.conformance.ConformanceCase;
import org.offramp.api.conformance.ConformanceTrial;
import org.offramp.graph.tensors.Tensor;
import org.offramp.onnx.files.ExternalData;
import org.offramp.onnx.files.ModelFile;
import org.offramp.onnx.files.TensorReader;
import org.offramp.onnx.proto.ModelProto;

/** One operator test: a model and some sets of inputs and expected outputs, each tensor in a file. */
record OnnxCase(String name, Path folder) implements ConformanceCase {
    @Override
    public List<ConformanceTrial> trials() throws IOException {
        Path file = folder.resolve("model.onnx");
        ModelProto model =
                OnnxImporter.guarded(file, () -> ModelFile.withinHalfOfMemory().model(file));
        List<ConformanceTrial> trials = new ArrayList<>();
        for (Path set : sets()) {
            trials.add(trial(file, model, set));
        }
        return trials;
    }

    private List<Path> sets() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory)
                    .filter(path -> path.getFileName().toString().startsWith("test_data_set_"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static ConformanceTrial trial(Path file, ModelProto model, Path set) throws IOException {
        GraphInputs declared = new GraphInputs(model.getGraph());
        OnnxImporter.guarded(file, () -> declared.elements());
        List<String> names = declared.names();
        List<Tensor> values = tensors(set, "input_");
        if (values.size() > names.size()) {
            throw new BadInputException(
                    set,
                    "It holds " + values.size() + " inputs for a model with " + names.size() + ".",
                    "Maybe the values belong to another model.");
        }
        Map<String, Tensor> offers = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            offers.put(names.get(i), values.get(i));
        }
        ModelTranslation.Result result = new OnnxImporter().read(file, model, offers);
        Map<String, Tensor> left = new LinkedHashMap<>(offers);
        left.keySet().removeAll(result.folded());
        return new ConformanceTrial(result.network(), left, result.folded(), tensors(set, "output_"));
    }

    private static List<Tensor> tensors(Path set, String prefix) throws IOException {
        ModelFile files = ModelFile.withinHalfOfMemory();
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; Files.exists(set.resolve(prefix + i + ".pb")); i++) {
            Path file = set.resolve(prefix + i + ".pb");
            tensors.add(OnnxImporter.guarded(
                    file, () -> new TensorReader(new ExternalData(file)).read(files.tensor(file), () -> "Input")));
        }
        return tensors;
    }
}
