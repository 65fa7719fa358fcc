// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.offramp.api.BadInputException;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.Dataset;
import org.offramp.api.datasets.DatasetReader;
import org.osgi.service.component.annotations.Component;

/** Reads the binary version of CIFAR-10: 32 × 32 pictures in 10 classes, bytes of 0 to 255. */
@Component
public final class Cifar10Reader implements DatasetReader {
    private static final String FOLDER = "cifar-10-batches-bin";
    private static final String SOURCE =
            "Unpack cifar-10-binary.tar.gz (the binary version) and name its folder " + FOLDER + ".";

    @Override
    public String id() {
        return "cifar10";
    }

    @Override
    public String description() {
        return "CIFAR-10 pictures, binary version; split=train|test, test if not given";
    }

    @Override
    public Set<String> options() {
        return Set.of("split");
    }

    @Override
    public Dataset open(DataSpec spec) throws IOException {
        List<String> names = fileNames(spec);
        Path folder = folder(spec.path());
        List<Path> files = names.stream().map(folder::resolve).toList();
        List<String> missing = files.stream()
                .filter(file -> !Files.isRegularFile(file))
                .map(file -> file.getFileName().toString())
                .toList();
        if (!missing.isEmpty()) {
            throw new BadInputException(folder, "There is no " + String.join(", ", missing) + ".", SOURCE);
        }
        return Cifar10Dataset.of(files);
    }

    private static List<String> fileNames(DataSpec spec) {
        String split = spec.option("split").orElse("test");
        return switch (split) {
            case "test" -> List.of("test_batch.bin");
            case "train" ->
                IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> "data_batch_" + number + ".bin")
                        .toList();
            default ->
                throw new BadInputException(
                        spec.toString(),
                        "There is no split '" + split + "' in CIFAR-10.",
                        "Choose split=train or split=test.");
        };
    }

    private static Path folder(Path path) {
        if (!Files.isDirectory(path)) {
            throw new BadInputException(
                    path, Files.exists(path) ? "This isn't a folder." : "There is no such folder.", SOURCE);
        }
        Path inner = path.resolve(FOLDER);
        return Files.isDirectory(inner) ? inner : path;
    }
}
