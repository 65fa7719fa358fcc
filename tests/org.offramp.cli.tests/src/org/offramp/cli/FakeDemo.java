// SPDX-License-Identifier: EPL-2.0
package org.offramp.cli;

import java.nio.file.Path;
import org.offramp.api.conversion.Demo;

/** Names its files and writes none. */
final class FakeDemo implements Demo {
    @Override
    public String description() {
        return "Synthetic samples.";
    }

    @Override
    public Input write(Path folder) {
        return new Input(folder.resolve("net.onnx"), folder.resolve("data.npz"), folder.resolve("p.platform"));
    }
}
