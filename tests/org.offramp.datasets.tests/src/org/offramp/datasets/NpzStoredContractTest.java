// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.contract.DatasetReaderContractTest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.DatasetReader;

class NpzStoredContractTest extends DatasetReaderContractTest {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected DatasetReader reader() {
        return new NpzReader();
    }

    @Override
    protected DataSpec spec() throws IOException {
        Path file = folder.resolve("some.npz");
        Files.write(file, NpzFiles.archive(NpzFiles.pair(700, 100), ZipEntry.STORED));
        return DataSpec.parse("npz:" + file);
    }
}
