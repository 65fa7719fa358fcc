// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras;

import static org.offramp.keras.Computed.numbers;

import java.io.IOException;
import java.nio.file.Path;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.contract.BackboneImporterContractTest;

final class KerasImporterTest extends BackboneImporterContractTest {
    @Override
    protected BackboneImporter importer() {
        return new KerasImporter();
    }

    @Override
    protected Path soundFile(Path folder) throws IOException {
        return small().h5(folder);
    }

    static ModelSketch small() {
        return ModelSketch.sequential("[null, 4, 4, 2]")
                .layer("Conv2D", "'padding': 'same', 'activation': 'relu'", numbers(1, 3, 3, 2, 3), numbers(2, 3))
                .layer("Flatten", "")
                .layer("Dense", "'activation': 'softmax'", numbers(3, 48, 5), numbers(4, 5));
    }
}
