// SPDX-License-Identifier: EPL-2.0
package org.offramp.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.offramp.product.Product.Outcome;

/** The network, data and platform of {@code offramp demo}, to be converted in other ways. */
final class DemoInput {
    private final Path folder;

    private DemoInput(Path folder) {
        this.folder = folder;
    }

    /** Runs the demo, which leaves features in the cache that make other conversions of its network short. */
    static DemoInput of(Product product, Path folder) {
        Outcome demo = product.run("demo", "--out", "demo", "--quiet");
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        return new DemoInput(folder.resolve("demo").resolve("input"));
    }

    Path backbone() {
        return folder.resolve("synthetic-ecg.onnx");
    }

    Path platform() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".platform"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Outcome convert(Product with, Path backbone, Path platform, String out, String... more) {
        String data = "npz:" + folder.resolve("synthetic-ecg.npz");
        List<String> arguments = new ArrayList<>(List.of("convert", "--backbone", backbone.toString()));
        arguments.addAll(List.of("--data", data + "?split=train", "--test", data + "?split=test"));
        arguments.addAll(List.of("--platform", platform.toString(), "--out", out));
        arguments.addAll(Arrays.asList(more));
        return with.run(arguments.toArray(String[]::new));
    }

    /** Converts with one kind of heads and a limit that is always met. */
    Outcome convertQuickly(Product with, Path platform, String out, String... more) {
        List<String> options = new ArrayList<>(List.of("--blueprint", "global-pool-dense", "--max-accuracy-drop", "1"));
        options.addAll(Arrays.asList(more));
        return convert(with, backbone(), platform, out, options.toArray(String[]::new));
    }
}
