// SPDX-License-Identifier: EPL-2.0
package org.offramp.keras.files;

import java.io.IOException;
import java.nio.file.Path;
import org.offramp.api.backbones.BackboneImporter;
import org.offramp.api.contract.BackboneImporterContractTest;
import org.offramp.keras.KerasImporter;

/** The form of HDF5 that Keras itself writes: without checksums, so that damage goes deeper. */
final class OldGroupsTest extends BackboneImporterContractTest {
    @Override
    protected BackboneImporter importer() {
        return new KerasImporter();
    }

    @Override
    protected Path soundFile(Path folder) throws IOException {
        return WrittenByPython.HALF.write(folder);
    }
}
