// SPDX-License-Identifier: EPL-2.0
package org.offramp.datasets;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.offramp.api.contract.DatasetReaderContractTest;
import org.offramp.api.datasets.DataSpec;
import org.offramp.api.datasets.DatasetReader;

/** With more records than one buffer holds. */
class Cifar10ReaderContractTest extends DatasetReaderContractTest {
    @TempDir
    Path folder = Path.of("");

    @Override
    protected DatasetReader reader() {
        return new Cifar10Reader();
    }

    @Override
    protected DataSpec spec() throws IOException {
        CifarFiles.write(folder, "test_batch.bin", CifarFiles.records(1, 600));
        return DataSpec.parse("cifar10:" + folder + "?split=test");
    }

    @Override
    protected DataSpec fuzzedSpec() throws IOException {
        CifarFiles.write(folder, "test_batch.bin", CifarFiles.records(1, 3));
        return DataSpec.parse("cifar10:" + folder + "?split=test");
    }
}
