// SPDX-License-Identifier: EPL-2.0
package org.offramp.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.offramp.api.BadInputException;
import org.offramp.api.conformance.ConformanceCase;
import org.offramp.api.conformance.ConformanceSuite;
import org.osgi.service.component.annotations.Component;

/** The operator tests of ONNX: folders with a model.onnx and folders test_data_set_0, test_data_set_1 … beside it. */
@Component
public final class OnnxConformanceSuite implements ConformanceSuite {
    private static final String MODEL = "model.onnx";
    private static final int DEEPEST = 8;

    @Override
    public String id() {
        return "onnx";
    }

    @Override
    public List<ConformanceCase> cases(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException(folder, "There is no such folder.", "Name the folder that holds the cases.");
        }
        List<Path> cases = folders(folder);
        Map<String, Integer> names = new HashMap<>();
        cases.forEach(path -> names.merge(shortName(path), 1, Integer::sum));
        return cases.stream()
                .<ConformanceCase>map(path -> new OnnxCase(name(folder, path, names), path))
                .sorted(Comparator.comparing(ConformanceCase::name))
                .toList();
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
            return paths.filter(path -> path.endsWith(MODEL) && Files.isRegularFile(path))
                    .map(Path::toAbsolutePath)
                    .map(Path::getParent)
                    .filter(path -> path != null && Files.isDirectory(path.resolve("test_data_set_0")))
                    .toList();
        }
    }

    private static String shortName(Path path) {
        return path.normalize().getFileName().toString();
    }

    /** The folder's name, or its path where others have that name too. */
    private static String name(Path root, Path path, Map<String, Integer> names) {
        boolean unique = names.getOrDefault(shortName(path), 0) == 1;
        return unique
                ? shortName(path)
                : root.toAbsolutePath().relativize(path).toString().replace('\\', '/');
    }
}
