// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras;

import java.io.IOException;
import java.nio.file.Path;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.contract.BackboneImporterContractTest;

final class KerasArchiveTest extends BackboneImporterContractTest {
    @Override
    protected BackboneImporter importer() {
        return new KerasImporter();
    }

    @Override
    protected Path soundFile(Path folder) throws IOException {
        return KerasImporterTest.small().archive(folder);
    }
}
